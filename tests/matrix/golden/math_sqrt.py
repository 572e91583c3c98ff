# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = math.sqrt(x * y)
    return w1 * y, 0.5 * y * (y * dx + x * dy) / w1 + w1 * dy
