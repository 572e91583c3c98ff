# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = math.tanh(x * y)
    return w1 * y, y * (1.0 - w1 * w1) * (y * dx + x * dy) + w1 * dy
