# safe_jvp: forward derivative of safe (fwdtrans 0.1.0)
def safe_jvp(g, default):
    def wrapped(t):
        try:
            return g(t)
        except (ValueError, ZeroDivisionError):
            return default * t

    def wrapped_jvp(t, dt):
        try:
            return companion(g, guarded=True)(t, dt)
        except (ValueError, ZeroDivisionError):
            return default * t, default * dt

    return wrapped, wrapped_jvp


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    h, h_jvp = safe_jvp(lambda t: math.sqrt(t - 1) / t, 2.0)
    g, g_jvp = safe_jvp(math.log, 3.0)
    w1, dw1 = h_jvp(x, dx)
    w2, dw2 = h_jvp(-x, -dx)
    w3, dw3 = g_jvp(x, dx)
    return w1 + w2 + w3, dw1 + dw2 + dw3
