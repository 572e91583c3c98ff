# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    fs = []
    dfs = []
    for i in range(3):
        def lambda_jvp(x, dx, i=i, di=0.0):
            w1 = x * a
            return w1 * i, i * (a * dx + x * da) + w1 * di

        fs.append(lambda x, i=i: x * a * i)
        dfs.append(lambda_jvp)
    g = fs[0]
    g_jvp = dfs[0]
    h = fs[2]
    h_jvp = dfs[2]
    w1, dw1 = g_jvp(b, db)
    w2, dw2 = h_jvp(b, db)
    return w1 + w2, dw1 + dw2
