# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    if not v:
        return 0.0, 0.0
    w1 = v[0]
    return w1 * w1, 2.0 * w1 * dv[0]
