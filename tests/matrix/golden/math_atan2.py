# f_jvp: forward derivative of f with respect to y, x (fwdtrans 0.1.0)
def f_jvp(y, dy, x, dx):
    w1 = atan2(y, x)
    w2 = hypot(x, y)
    return w1 * x, x * (x * dy - y * dx) / (w2 * w2) + w1 * dx
