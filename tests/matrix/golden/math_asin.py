# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x * y
    w2 = math.asin(w1)
    return w2 * y, y * (y * dx + x * dy) / sqrt((1.0 - w1) * (1.0 + w1)) + w2 * dy
