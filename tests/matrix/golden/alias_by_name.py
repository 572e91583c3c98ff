# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    a = [x, 1.0]
    da = [dx, 0.0]
    b = a
    db = da
    db[0] = 2.0 * x * dx
    b[0] = x * x
    w1 = a[0]
    return w1 * x, x * da[0] + w1 * dx
