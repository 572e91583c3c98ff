# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x > y
    return x * y if w1 else x + y * y, y * dx + x * dy if w1 else dx + 2.0 * y * dy
