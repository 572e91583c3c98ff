# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv_x = da
    w1 = len(v)
    return w1 * v.x, w1 * dv_x
