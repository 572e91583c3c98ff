# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    g = lambda t: t * t + 1
    w1 = 2.0 * 2.0 + 1
    return g(x) * w1, 2.0 * w1 * x * dx
