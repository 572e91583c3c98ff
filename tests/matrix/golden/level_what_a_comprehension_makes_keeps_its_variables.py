# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    g = lambda t: [t * x][0]
    g_jvp = lambda t, dt: ([t * x][0], [x * dt + t * dx][0])
    fs, dfs = [], []
    for k_, dk_ in zip((x, y), (dx, dy), strict=True):
        def lambda_jvp(t, dt):
            w1, dw1 = g_jvp(t, dt)
            return w1 * k_, k_ * dw1 + w1 * dk_

        w1, dw1 = g_jvp(k_, dk_)
        fs.append((lambda t: g(t) * k_, w1))
        dfs.append((lambda_jvp, dw1))
    more = []
    dmore = []
    for j in (1.0, 2.0):
        def filled(given):
            w2, dw2 = [], []
            for k, dk in given:
                lambda_jvp_ = lambda t, dt: (t * k * j, j * (k * dt + t * dk))
                w3, dw3 = g_jvp(k, dk)
                w2.append((lambda t: t * k * j, w3))
                dw2.append((lambda_jvp_, dw3))
            return w2, dw2

        w2, dw2 = filled(zip((x * j, y * j), (j * dx, j * dy), strict=True))
        more += w2
        dmore += dw2
    w4 = fs[0]
    dw4 = dfs[0]
    w5 = w4[0]
    dw5 = dw4[0]
    w6, dw6 = dw5(y, dy)
    w7 = fs[1][1]
    w8, dw8 = dmore[0][0](x, dx)
    w9, dw9 = dmore[2][0](y, dy)
    w10 = more[3][1]
    return (
        w6 + w7 * w8 + w9 * w10,
        dw6 + w8 * dfs[1][1] + w7 * dw8 + w10 * dw9 + w9 * dmore[3][1],
    )
