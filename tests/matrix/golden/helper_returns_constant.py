# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = order(x)
    w2 = x ** w1
    return w2, (w1 * x ** (w1 - 1.0) if w1 else 0.0) * dx
