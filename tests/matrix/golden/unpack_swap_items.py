# f_jvp: forward derivative of f with respect to x, y, z (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, z, dz):
    a = [x, y, z]
    da = [dx, dy, dz]
    a[0], a[2] = a[2], a[0]
    da[0], da[2] = da[2], da[0]
    w1 = a[0]
    w2 = 2 * a[1]
    w3 = a[2]
    return w1 + w2 * w3, da[0] + 2.0 * w3 * da[1] + w2 * da[2]
