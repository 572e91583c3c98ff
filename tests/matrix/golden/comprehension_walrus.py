# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1, dw1 = [], []
    for t, dt in zip(v, dv, strict=True):
        s = t * t
        ds = 2.0 * t * dt
        w1.append(s + s)
        dw1.append(2.0 * ds)
    w = w1
    dw = dw1
    w2 = sum(w)
    return w2 * s, s * sum(dw) + w2 * ds
