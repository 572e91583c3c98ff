# walk_jvp: forward derivative of walk with respect to x (fwdtrans 0.1.0)
def walk_jvp(x, dx, n):
    for i in range(n):
        w1 = x ** i
        yield w1, (i * x ** (i - 1.0) if i else 0.0) * dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    it, dit = unzip(walk_jvp(x, dx, 5))
    next(it)
    next(dit)
    a = next(it)
    da = next(dit)
    w1 = next(it)
    dw1 = next(dit)
    return a * w1 + sum(it), w1 * da + a * dw1 + sum(dit)
