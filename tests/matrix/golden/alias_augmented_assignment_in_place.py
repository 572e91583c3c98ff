# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    a = [x]
    da = [dx]
    b = a
    db = da
    b += [x * x]
    db += [2.0 * x * dx]
    db[0] *= 2
    b[0] *= 2
    w1 = a[0]
    w2 = a[1]
    return w1 * w2, w2 * da[0] + w1 * da[1]
