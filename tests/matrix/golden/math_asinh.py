# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    import math
    w1 = x * y
    w2 = math.asinh(w1)
    return w2 * y, y * (y * dx + x * dy) / hypot(1.0, w1) + w2 * dy
