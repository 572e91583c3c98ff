# half_jvp: forward derivative of half with respect to t (fwdtrans 0.1.0)
def half_jvp(t, dt):
    return t / 2, 0.5 * dt


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = [], []
    for i_ in range(3):
        def lambda_jvp(t, dt):
            w1, dw1 = half_jvp(t, dt)
            return w1 * a + i_, a * dw1 + w1 * da

        w1.append(lambda t: half(t) * a + i_)
        dw1.append(lambda_jvp)
    fs = w1
    dfs = dw1
    i = 7
    w2, dw2 = dfs[0](b, db)
    w3, dw3 = dfs[1](a, da)
    return w2 + w3, dw2 + dw3
