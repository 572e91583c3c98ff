# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x ** y
    w2 = 2 ** y
    w3 = ((w1 * log(x) if x or not y else 0.0) + w2 * log(2)) * dy
    return w1 + w2, (y * x ** (y - 1.0) if y else 0.0) * dx + w3
