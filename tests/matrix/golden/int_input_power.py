# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = x ** 3
    w2 = 2 ** x
    return w1 + w2, (3.0 * x * x + w2 * log(2)) * dx
