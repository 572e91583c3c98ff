# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x * y
    w2 = math.sinh(w1)
    return w2 * y, y * cosh(w1) * (y * dx + x * dy) + w2 * dy
