# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return x ** 1.5 + x ** -0.5, (1.5 * x ** 0.5 - 0.5 * x ** -1.5) * dx
