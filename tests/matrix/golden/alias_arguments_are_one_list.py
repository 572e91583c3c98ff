# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = a[0]
    w2 = b[1]
    a[0] = w1 * w2
    da[0] = w2 * da[0] + w1 * db[1]
    b[1] = b[0] + a[1]
    db[1] = db[0] + da[1]
    w3 = a[0]
    w4 = b[1]
    return w3 * w4, w4 * da[0] + w3 * db[1]
