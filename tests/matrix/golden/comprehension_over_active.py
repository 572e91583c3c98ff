# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w = [t * t for t in v]
    dw = [2.0 * t * dt for t, dt in zip(v, dv, strict=True)]
    w1 = sum(w)
    w2 = w[0]
    w3 = w1 / w2
    return w3, (sum(dw) - w3 * dw[0]) / w2
