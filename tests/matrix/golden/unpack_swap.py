# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    x, y = y, x
    dx, dy = dy, dx
    return x - 2 * y, dx - 2.0 * dy
