# compose_jvp: forward derivative of compose with respect to fs (fwdtrans 0.1.0)
def compose_jvp(*fs, dfs=()):
    def run(x):
        for g in reversed(fs):
            x = g(x)
        return x

    def run_jvp(x, dx):
        for g, g_jvp in zip(reversed(fs), reversed(dfs), strict=True):
            x, dx = g_jvp(x, dx)
        return x, dx

    return run, run_jvp


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    lambda_jvp = lambda t, dt: (a * t + b, t * da + a * dt + db)
    h, h_jvp = compose_jvp(
        sin,
        lambda t: a * t + b,
        exp,
        dfs=(
            lambda x, dx: (sin(x), cos(x) * dx),
            lambda_jvp,
            lambda x, dx: (exp(x), exp(x) * dx)
        )
    )
    return h_jvp(a * b, b * da + a * db)
