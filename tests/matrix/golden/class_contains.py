# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv_x = da
    if a in v:
        w1 = v.x
        return w1 * w1, 2.0 * w1 * dv_x
    return b, db
