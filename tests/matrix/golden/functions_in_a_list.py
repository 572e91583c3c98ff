# model_jvp__t__k: forward derivative of model with respect to t, k (fwdtrans 0.1.0)
def model_jvp__t__k(t, dt, k=2.0, dk=0.0):
    w1 = t ** k
    return (
        w1,
        (
            (k * t ** (k - 1.0) if k else 0.0) * dt
            + (w1 * log(t) if t or not k else 0.0) * dk
        ),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    lambda_jvp = lambda x, dx: (x * a, a * dx + x * da)

    def lambda_jvp_(x, dx):
        w1 = sin(x)
        return w1 * b, b * cos(x) * dx + w1 * db

    fs = [lambda x: x * a, lambda x: sin(x) * b, model]
    dfs = [lambda_jvp, lambda_jvp_, model_jvp__t__k]
    s = 0.0
    ds = 0.0
    for g, g_jvp in zip(fs, dfs, strict=True):
        w1, dw1 = g_jvp(b, db)
        s += w1
        ds += dw1
    w2, dw2 = dfs[0](a, da)
    return s + w2, ds + dw2
