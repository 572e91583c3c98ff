# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w = list(t * t for t in v)
    dw = [2.0 * t * dt for t, dt in zip(v, dv, strict=True)]
    u = tuple(t + 1 for t in v)
    du = tuple(dt for t, dt in zip(v, dv, strict=True))
    w1 = w[0]
    w2 = w[1]
    w3 = w1 * w2
    w4 = u[0]
    return w3 * w4, w4 * (w2 * dw[0] + w1 * dw[1]) + w3 * du[0]
