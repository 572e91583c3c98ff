# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    yield x, dx
    yield x * x, 2.0 * x * dx
    return 3, 0.0


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    it, dit = opened(g_jvp(x, dx))
    s = 0.0
    ds = 0.0
    n = None
    try:
        while True:
            w1 = next(it)
            dw1 = next(dit)
            s += w1
            ds += dw1
    except StopIteration as e:
        n = e.value
    return s * n, n * ds
