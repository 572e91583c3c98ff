# gen_jvp: forward derivative of gen with respect to x (fwdtrans 0.1.0)
def gen_jvp(x, dx):
    yield x, dx
    yield x * x, 2.0 * x * dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    g, dg = unzip(gen_jvp(x, dx))
    s = 0.0
    ds = 0.0
    while True:
        try:
            v = next(g)
            dv = next(dg)
        except StopIteration:
            break
        s += v * x
        ds += x * dv + v * dx
    return s, ds
