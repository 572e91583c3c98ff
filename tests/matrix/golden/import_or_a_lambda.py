# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    try:
        from math import cbrt
        cbrt_jvp = companion(cbrt)
    except ImportError:
        cbrt = lambda t: t ** (1 / 3)

        def cbrt_jvp(t, dt):
            w1 = 1 / 3
            return t ** w1, w1 * t ** (w1 - 1.0) * dt
    w1, dw1 = cbrt_jvp(x, dx)
    return w1 * x, x * dw1 + w1 * dx
