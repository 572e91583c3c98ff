# secant_jvp__g: forward derivative of secant with respect to g (fwdtrans 0.1.0)
def secant_jvp__g(g, g_jvp, x0, x1, n=6):
    dx0 = 0.0
    dx1 = 0.0
    w1, dw1 = g_jvp(x0, 0.0)
    w2, dw2 = g_jvp(x1, 0.0)
    f0, f1 = w1, w2
    df0, df1 = dw1, dw2
    for _ in range(n):
        if f1 == f0:
            break
        w3 = x1 - x0
        w4 = f1 - f0
        w5 = f1 * w3 / w4
        x0, x1 = x1, x1 - w5
        dx0, dx1 = dx1, dx1 + (w5 * (df1 - df0) - (w3 * df1 + f1 * (dx1 - dx0))) / w4
        w6, dw6 = g_jvp(x1, dx1)
        f0, f1 = f1, w6
        df0, df1 = df1, dw6
    return x1, dx1


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def lambda_jvp(x, dx):
        w1 = x * x
        return w1 * x - a * x - b, (3.0 * w1 - a) * dx - x * da - db

    return secant_jvp__g(lambda x: x * x * x - a * x - b, lambda_jvp, 1.0, 2.0)
