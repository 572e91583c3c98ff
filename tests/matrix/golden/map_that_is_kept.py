# f_jvp: forward derivative of f with respect to xs, h (fwdtrans 0.1.0)
def f_jvp(xs, dxs, h, dh):
    def g(v):
        return v * h

    def g_jvp(v, dv):
        return v * h, h * dv + v * dh

    m, dm = unzip(g_jvp(x, dx) for x, dx in zip(xs, dxs, strict=True))
    a = next(m)
    da = next(dm)
    w1 = sum(m)
    return a * w1, w1 * da + a * sum(dm)
