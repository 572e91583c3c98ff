# safe_jvp__g: forward derivative of safe with respect to g (fwdtrans 0.1.0)
def safe_jvp__g(g, g_jvp, default):
    def wrapped(t):
        try:
            return g(t)
        except (ValueError, ZeroDivisionError):
            return default * t

    def wrapped_jvp(t, dt):
        try:
            return g_jvp(t, dt)
        except (ValueError, ZeroDivisionError):
            return default * t, default * dt

    return wrapped, wrapped_jvp


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    def lambda_jvp(t, dt):
        w1 = math.sqrt(t - 1)
        w2 = w1 / t
        try:
            dw3 = (0.5 / w1 - w2) * dt / t
        except (ArithmeticError, ValueError):
            dw3 = nan
        return w2, dw3

    h, h_jvp = safe_jvp__g(lambda t: math.sqrt(t - 1) / t, lambda_jvp, 2.0)
    g = safe(math.log, 3.0)
    w1, dw1 = h_jvp(x, dx)
    w2, dw2 = h_jvp(-x, -dx)
    w3, dw3 = companion(g)(x, dx)
    return w1 + w2 + w3, dw1 + dw2 + dw3
