# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = math.exp2(x * y)
    return w1 * y, w1 * (0.6931471805599453 * y * (y * dx + x * dy) + dy)
