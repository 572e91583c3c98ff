# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = math.fsum(v)
    w2 = math.fsum([v[0], 2.0])
    return w1 * w2, w2 * fsum(dv) + w1 * fsum([dv[0], 0.0])
