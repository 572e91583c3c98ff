# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = [x, y, x * y]
    da = [dx, dy, y * dx + x * dy]
    i = 0
    w1 = x * x
    w2 = 2.0 * x * dx
    i = 2
    a[i] = w1
    da[i] = w2
    w3 = a[0]
    w4 = a[1]
    w5 = a[2]
    return w3 * 3 + w4 * w5, 3.0 * da[0] + w5 * da[1] + w4 * da[2]
