# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = y ** 2
    w2 = Fraction(3, 4)
    return x * HALF + w1 * w2 + HALF, HALF * dx + 2.0 * w2 * y * dy
