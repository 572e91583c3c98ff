# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = math.cbrt(x * y)
    return w1 * y, y * (y * dx + x * dy) / (3.0 * w1 * w1) + w1 * dy
