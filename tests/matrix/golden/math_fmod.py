# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = math.fmod(x, y)
    return w1 * x, (x + w1) * dx + x * (w1 - x) * dy / y
