# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv_x = da
    if isinstance(v, Vec):
        w1 = v.x
        return w1 * b, b * dv_x + w1 * db
    return a
