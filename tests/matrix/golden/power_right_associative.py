# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = y ** 2
    w2 = x ** w1
    w3 = w2 - -x ** 2
    w4 = 2.0 * (w2 * log(x) if x or not w1 else 0.0) * y * dy
    return w3, ((w1 * x ** (w1 - 1.0) if w1 else 0.0) + 2.0 * x) * dx + w4
