# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = Vec(a, b)
    v = w1 or Vec(b, b)
    dv = SimpleNamespace(x=da, y=db) if w1 else SimpleNamespace(x=db, y=db)
    w2 = v.x
    w3 = v.y
    return w2 * w3, w3 * dv.x + w2 * dv.y
