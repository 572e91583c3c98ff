# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def g(x):
        y = x * x
        return y * x

    w1 = y * y
    return w1 * y + x * y, (3.0 * w1 + x) * dy + y * dx
