# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    fs = [lambda x, i=i: x * a * i for i in range(3)]
    dfs = [
        lambda x, dx, i=i, di=0.0: (x * a * i, i * (a * dx + x * da) + x * a * di)
        for i in range(3)
    ]
    w1, dw1 = dfs[0](b, db)
    w2, dw2 = dfs[1](b, db)
    w3, dw3 = dfs[2](a, da)
    return w1 + w2 + w3, dw1 + dw2 + dw3
