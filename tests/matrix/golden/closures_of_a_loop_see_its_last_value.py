# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    fs = []
    dfs = []
    for i in range(3):
        lambda_jvp = lambda x, dx: (x * a * i, i * (a * dx + x * da))
        fs.append(lambda x: x * a * i)
        dfs.append(lambda_jvp)
    w1, dw1 = dfs[0](b, db)
    w2, dw2 = dfs[1](b, db)
    return w1 + w2, dw1 + dw2
