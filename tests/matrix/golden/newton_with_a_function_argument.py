# newton_jvp__g__slope: forward derivative of newton with respect to g, slope (fwdtrans 0.1.0)
def newton_jvp__g__slope(g, g_jvp, slope, slope_jvp, x, n=5):
    dx = 0.0
    for _ in range(n):
        w1, dw1 = g_jvp(x, dx)
        w2, dw2 = slope_jvp(x, dx)
        w3 = w1 / w2
        x = x - w3
        dx = dx + (w3 * dw2 - dw1) / w2
    return x, dx


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def lambda_jvp(x, dx):
        w1 = x * x
        return w1 * b - a, 2.0 * b * x * dx + w1 * db - da

    def lambda_jvp_(x, dx):
        w1 = 2 * x
        return w1 * b, 2.0 * b * dx + w1 * db

    return newton_jvp__g__slope(
        lambda x: x * x * b - a, lambda_jvp, lambda x: 2 * x * b, lambda_jvp_, 1.0
    )
