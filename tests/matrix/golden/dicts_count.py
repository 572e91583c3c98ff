# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = {}
    dc = {}
    for w in ["x", "y", "x"]:
        w1 = c.get(w, 0.0) + a * b
        dc[w] = dc.get(w, 0.0) + b * da + a * db
        c[w] = w1
    w2 = c["x"]
    w3 = c["y"]
    return w2 * w3, w3 * dc["x"] + w2 * dc["y"]
