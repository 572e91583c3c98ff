# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x > y
    w2 = (x <= y) * y
    return w1 * x + w2 * y, w1 * dx + 2.0 * w2 * dy
