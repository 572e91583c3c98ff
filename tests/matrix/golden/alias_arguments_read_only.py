# f_jvp: forward derivative of f with respect to x, a, b (fwdtrans 0.1.0)
def f_jvp(x, dx, a, da, b, db):
    w1 = a[0]
    w2 = x * w1
    w3 = b[1]
    return w2 * w3, w3 * (w1 * dx + x * da[0]) + w2 * db[1]
