# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    w1 = y > x
    box = Box(x) if w1 else Deep(y)
    dbox = SimpleNamespace(x=dx, y=0.0) if w1 else SimpleNamespace(x=dy, y=0.0)
    w2 = {"p": 0, "q": 1}
    table = {key: v[i] for key, i in w2.items()}
    dtable = {key: dv[i] for key, i in w2.items()}
    n = 0
    while True:
        w3 = n < 2
        if w3:
            w4, dw4 = companion(type(box).mix)(box, dbox, y, dy)
            w5 = w4 <= 10
        else:
            w5 = w3
        if not w5:
            break
        n += 1
        if box.x > table["p"]:
            w6, dw6 = table.get("q", 0.5), dtable.get("q", 0.0)
        else:
            w6, dw6 = companion(type(box).bump)(box, dbox, n * y, n * dy)
        unseen = w6
    return box.x, dbox.x
