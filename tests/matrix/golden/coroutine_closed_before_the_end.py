# gen_jvp: forward derivative of gen with respect to x (fwdtrans 0.1.0)
def gen_jvp(x, dx):
    while True:
        yield x, dx
        x = x * 1.5
        dx = 1.5 * dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    g, dg = opened(gen_jvp(x, dx))
    a = next(g)
    da = next(dg)
    b = next(g)
    db = next(dg)
    g.close()
    dg.close()
    return a * b + sum(g), b * da + a * db + sum(dg)
