# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x * x
    w2 = x / y
    return w1 * y + w2, 2.0 * y * x * dx + w1 * dy + (dx - w2 * dy) / y
