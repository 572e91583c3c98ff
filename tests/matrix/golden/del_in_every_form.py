# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, x, dx):
    w = [x * x, x, 2.0, x + 1, x]
    dw = [2.0 * x * dx, dx, 0.0, dx, dx]
    box = Box()
    dbox = SimpleNamespace()
    box.a = x * 3
    dbox.a = 3.0 * dx
    box.b = x
    dbox.b = dx
    t = box.a
    dt = dbox.a
    del dw[1], dv[0]
    del w[1], v[0]
    del dw[2:]
    del w[2:]
    d = {"p": x, "q": x * x}
    dd = {"p": dx, "q": 2.0 * x * dx}
    del dd["p"], dbox.a
    del (d["p"], box.a)
    del dbox.b
    del x, box.b
    w1 = sum(w)
    w2 = d["q"]
    w3 = w1 * w2
    return w3 * t + sum(v), t * (w2 * sum(dw) + w1 * dd["q"]) + w3 * dt + sum(dv)
