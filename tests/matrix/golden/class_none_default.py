# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = None
    dv = None
    if a > 0:
        v = Vec(a, b)
        dv = SimpleNamespace(x=da, y=db)
    if v is not None:
        w1 = v.x
        w2 = v.y
        return w1 * w2, w2 * dv.x + w1 * dv.y
    return a, da
