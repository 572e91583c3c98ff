# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = v[0]
    w2 = len(v)
    return w1 * w2, w2 * dv[0]
