# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    a = [x, 2.0]
    da = [dx, 0.0]
    b = [1.0, x * x]
    db = [0.0, 2.0 * x * dx]
    if n:
        b = a
        db = da
    b[0] = x ** 3
    db[0] = 3.0 * x * x * dx
    w1 = a[0]
    w2 = b[1]
    return w1 * w2, w2 * da[0] + w1 * db[1]
