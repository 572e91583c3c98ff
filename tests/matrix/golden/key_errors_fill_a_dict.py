# get_jvp__d__x_: forward derivative of get with respect to d, x (fwdtrans 0.1.0)
def get_jvp__d__x_(d, dd, k, x, dx):
    try:
        w1 = d[k]
        return w1 * x, x * dd[k] + w1 * dx
    except KeyError:
        dd[k] = 2.0 * x * dx
        d[k] = x * x
        return get_jvp__d__x_(d, dd, k, x, dx)


# get_jvp__d__x: forward derivative of get with respect to d, x (fwdtrans 0.1.0)
def get_jvp__d__x(d, dd, k, x, dx):
    try:
        w1 = d[k]
        return w1 * x, x * dd[k] + w1 * dx
    except KeyError:
        dd[k] = 2.0 * x * dx
        d[k] = x * x
        return get_jvp__d__x_(d, dd, k, x, dx)


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    memo = {}
    dmemo = {}
    w1, dw1 = get_jvp__d__x(memo, dmemo, "a", x, dx)
    w2, dw2 = get_jvp__d__x(memo, dmemo, "a", x + 1, dx)
    w3, dw3 = get_jvp__d__x(memo, dmemo, "b", x, dx)
    return w1 + w2 * w3, dw1 + w3 * dw2 + w2 * dw3
