# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    if 0 < x <= 1 < 3:
        return x ** 2, 2.0 * x * dx
    if -1 <= x != 0:
        return 3 * x, 3.0 * dx
    return x, dx
