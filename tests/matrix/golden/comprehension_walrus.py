# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w, dw = [], []
    for t, dt in zip(v, dv, strict=True):
        s = t * t
        ds = 2.0 * t * dt
        w.append(s + s)
        dw.append(2.0 * ds)
    w1 = sum(w)
    return w1 * s, s * sum(dw) + w1 * ds
