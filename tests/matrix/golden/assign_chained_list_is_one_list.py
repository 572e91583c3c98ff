# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    a = b = [x, 1.0]
    da = db = [dx, 0.0]
    db[1] = 2.0 * x * dx
    b[1] = x * x
    w1 = a[0]
    w2 = a[1]
    return w1 * w2, w2 * da[0] + w1 * da[1]
