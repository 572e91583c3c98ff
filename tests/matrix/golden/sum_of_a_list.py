# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = sum(v)
    return w1 ** 2, 2.0 * w1 * sum(dv)
