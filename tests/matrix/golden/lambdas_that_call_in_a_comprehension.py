# half_jvp: forward derivative of half with respect to t (fwdtrans 0.1.0)
def half_jvp(t, dt):
    return t / 2, 0.5 * dt


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    fs, dfs = [], []
    for i_ in range(3):
        def lambda_jvp(t, dt):
            w1, dw1 = half_jvp(t, dt)
            return w1 * a + i_, a * dw1 + w1 * da

        fs.append(lambda t: half(t) * a + i_)
        dfs.append(lambda_jvp)
    i = 7
    w1, dw1 = dfs[0](b, db)
    w2, dw2 = dfs[1](a, da)
    return w1 + w2, dw1 + dw2
