# compose_jvp: forward derivative of compose with respect to g, h (fwdtrans 0.1.0)
def compose_jvp(g, g_jvp, h, h_jvp):
    def lambda_jvp(x, dx):
        w1, dw1 = h_jvp(x, dx)
        w2, dw2 = g_jvp(w1, dw1)
        return w2, dw2

    return lambda x: g(h(x)), lambda_jvp


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    lambda_jvp = lambda x, dx: (x * a, a * dx + x * da)

    def lambda_jvp_(x, dx):
        w1 = x / b
        return w1, (dx - w1 * db) / b

    w1, dw1 = compose_jvp(
        exp, lambda x, dx: (exp(x), exp(x) * dx), lambda x: x / b, lambda_jvp_
    )
    g, g_jvp = compose_jvp(lambda x: x * a, lambda_jvp, w1, dw1)
    w2, dw2 = g_jvp(b, db)
    w3, dw3 = g_jvp(1.0, 0.0)
    return w2 + w3, dw2 + dw3
