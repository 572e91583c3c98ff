# up_jvp: forward derivative of up with respect to x (fwdtrans 0.1.0)
def up_jvp(x, dx):
    while True:
        yield x, dx
        x = x * 1.5
        dx = 1.5 * dx


# f_jvp: forward derivative of f with respect to x, ys (fwdtrans 0.1.0)
def f_jvp(x, dx, ys, dys):
    w1, dw1 = [], []
    for (a, da), (b, db) in zip(up_jvp(x, dx), zip(ys, dys, strict=True)):
        w1.append(a * b)
        dw1.append(b * da + a * db)
    w2 = sum(w1)
    w3, dw3 = [], []
    for (_, d_), (b, db) in zip(zip(ys, dys, strict=True), up_jvp(x * x, 2.0 * x * dx)):
        w3.append(b)
        dw3.append(db)
    return w2 + sum(w3), sum(dw1) + sum(dw3)
