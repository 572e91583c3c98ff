# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    g = lambda t: t * x
    g_jvp = lambda t, dt: (t * x, x * dt + t * dx)
    w1, dw1 = g_jvp(y, dy)
    w2, dw2 = g_jvp(3, 0.0)
    return w1 + w2, dw1 + dw2
