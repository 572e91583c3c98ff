# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    t = v[0]
    dt = dv[0]
    w = [t * 2 for t in v]
    dw = [2.0 * dt for t, dt in zip(v, dv, strict=True)]
    w1 = w[1]
    return t * w1, w1 * dt + t * dw[1]
