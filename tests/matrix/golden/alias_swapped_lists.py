# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    a, b = [x, 1.0], [2.0, x]
    da, db = [dx, 0.0], [0.0, dx]
    a, b = b, a
    da, db = db, da
    da[0] = 2.0 * x * dx
    a[0] = x * x
    w1 = a[0]
    w2 = a[1]
    w3 = b[0]
    w4 = b[1]
    return w1 * w2 + w3 * w4, w2 * da[0] + w1 * da[1] + w4 * db[0] + w3 * db[1]
