# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    a = [x]
    da = [dx]
    b = a
    c = [x]
    dc = [dx]
    if a is b and a is not c:
        w1 = a[0]
        w2 = c[0]
        return w1 * w2, w2 * da[0] + w1 * dc[0]
    return x, dx
