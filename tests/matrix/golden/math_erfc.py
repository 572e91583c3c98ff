# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x * y
    w2 = math.erfc(w1)
    return w2 * y, w2 * dy - 1.1283791670955126 * y * exp(-w1 * w1) * (y * dx + x * dy)
