# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = a > b
    v = Vec(a, b) if w1 else Vec(b, a)
    dv = SimpleNamespace(x=da, y=db) if w1 else SimpleNamespace(x=db, y=da)
    w2 = v.x
    w3 = v.y
    w4 = w2 * w3
    return w4 * a, a * (w3 * dv.x + w2 * dv.y) + w4 * da
