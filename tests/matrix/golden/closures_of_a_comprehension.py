# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = range(3)
    fs = [lambda x, i=i: x * a * i for i in w1]
    dfs = [
        lambda x, dx, i=i, di=0.0: (x * a * i, i * (a * dx + x * da) + x * a * di)
        for i in w1
    ]
    w2, dw2 = dfs[0](b, db)
    w3, dw3 = dfs[1](b, db)
    w4, dw4 = dfs[2](a, da)
    return w2 + w3 + w4, dw2 + dw3 + dw4
