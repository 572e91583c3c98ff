# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    g = lambda t: t * t + 1
    g_jvp = lambda t, dt: (t * t + 1, 2.0 * t * dt)
    w1, dw1 = g_jvp(x, dx)
    w2, dw2 = g_jvp(2.0, 0.0)
    return w1 * w2, w2 * dw1 + w1 * dw2
