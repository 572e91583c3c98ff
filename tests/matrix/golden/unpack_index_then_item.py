# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = [x, y, x * y]
    da = [dx, dy, y * dx + x * dy]
    i = 0
    w1 = x * x
    w2 = w1
    w3 = 2.0 * x * dx
    i = 2
    a[i] = w2
    da[i] = w3
    w4 = a[0]
    w5 = a[1]
    w6 = a[2]
    return w4 * 3 + w5 * w6, 3.0 * da[0] + w6 * da[1] + w5 * da[2]
