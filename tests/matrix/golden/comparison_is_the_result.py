# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    return (x * y > 1, x is None, x == y, x * y), (0.0, 0.0, 0.0, y * dx + x * dy)
