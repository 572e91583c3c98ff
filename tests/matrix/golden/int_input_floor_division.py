# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = x // 2
    return w1 * x + x % 7, (w1 + 1.0) * dx
