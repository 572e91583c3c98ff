# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    if y and x / y > 1:
        w1 = x / y
        return w1, (dx - w1 * dy) / y
    return x * y, y * dx + x * dy
