# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    g = lambda t: t * x
    return g(y) + g(3), x * dy + (y + 3.0) * dx
