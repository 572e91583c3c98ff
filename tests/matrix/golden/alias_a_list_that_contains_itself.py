# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    a = [x, 1.0]
    da = [dx, 0.0]
    a.append(a)
    da.append(da)
    da[2][2][0] = 2.0 * x * dx
    a[2][2][0] = x * x
    w1 = a[0]
    w2 = a[2][1]
    return w1 * w2, w2 * da[0] + w1 * da[2][1]
