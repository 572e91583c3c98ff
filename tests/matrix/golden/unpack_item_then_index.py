# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = [x, y, x * y]
    da = [dx, dy, y * dx + x * dy]
    i = 0
    da[i] = 0.0
    a[i], i = i, 2
    w1 = a[0]
    w2 = a[1]
    w3 = a[i]
    return w1 + w2 * w3, da[0] + w3 * da[1] + w2 * da[i]
