# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = pow(x, y)
    w2 = w1 + pow(x, 3)
    w3 = ((y * x ** (y - 1.0) if y else 0.0) + 3.0 * x ** 2.0) * dx
    return w2, w3 + (w1 * log(x) if x or not y else 0.0) * dy
