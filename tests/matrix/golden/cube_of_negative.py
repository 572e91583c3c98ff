# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return x ** 3.0 + x ** -1, (3.0 * x * x + (-1 * x ** -2.0 if -1 else 0.0)) * dx
