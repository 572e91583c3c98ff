# pack_jvp: forward derivative of pack with respect to items (fwdtrans 0.1.0)
def pack_jvp(*items, ditems=()):
    return items, ditems


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a, da = pack_jvp(x, y, ditems=(dx, dy))
    b, db = pack_jvp(x, y, x, ditems=(dx, dy, dx))
    c, dc = pack_jvp([x], [y], ditems=([dx], [dy]))
    w1 = a[0]
    w2 = b[1]
    w3 = w1 * w2
    w4 = c[1][0]
    return w3 * w4, w4 * (w2 * da[0] + w1 * db[1]) + w3 * dc[1][0]
