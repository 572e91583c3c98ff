# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def g(x):
        y = x * x
        return y * x

    def g_jvp(x, dx):
        y = x * x
        dy = 2.0 * x * dx
        return y * x, x * dy + y * dx

    w1, dw1 = g_jvp(y, dy)
    return w1 + x * y, dw1 + y * dx + x * dy
