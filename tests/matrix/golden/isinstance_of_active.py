# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    if isinstance(x, (list, tuple)):
        w1 = x[0]
        w2 = x[1]
        return w1 * w2, w2 * dx[0] + w1 * dx[1]
    return x ** 2, 2.0 * x * dx
