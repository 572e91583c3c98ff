# f_jvp: forward derivative of f with respect to m (fwdtrans 0.1.0)
def f_jvp(m, dm):
    a, b = m
    da, db = dm
    a[0] = b[1] * 2
    da[0] = 2.0 * db[1]
    b[1] = 1.0
    db[1] = 0.0
    w1 = m[0][0]
    w2 = m[1][0]
    return w1 * w2, w2 * dm[0][0] + w1 * dm[1][0]
