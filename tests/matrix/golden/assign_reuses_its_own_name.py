# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    dx = 2.0 * x * dx
    x = x * x
    dx = (2.0 * x + 1.0) * dx
    x = x * x + x
    return x, dx
