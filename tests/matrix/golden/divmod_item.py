# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = divmod(x, 2.0)[1]
    return w1 * x, x * (dx - x // 2.0 * 0.0) + w1 * dx
