# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = math.degrees(x * y)
    return w1 * y, 57.29577951308232 * y * (y * dx + x * dy) + w1 * dy
