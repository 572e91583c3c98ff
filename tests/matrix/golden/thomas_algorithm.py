# f_jvp: forward derivative of f with respect to a, b, c, d (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, c, dc, d, dd):
    n = len(d)
    c, d = list(c), list(d)
    dc, dd = list(dc), list(dd)
    w1 = b[0]
    w2 = c[0] / w1
    dc[0] = (dc[0] - w2 * db[0]) / w1
    c[0] /= w1
    w3 = b[0]
    w4 = d[0] / w3
    dd[0] = (dd[0] - w4 * db[0]) / w3
    d[0] /= w3
    for i in range(1, n):
        w5 = b[i]
        w6 = a[i]
        w7 = c[i - 1]
        m = w5 - w6 * w7
        dm = db[i] - w7 * da[i] - w6 * dc[i - 1]
        w8 = c[i] / m
        dc[i] = (dc[i] - w8 * dm) / m
        c[i] /= m
        w9 = d[i]
        w10 = a[i]
        w11 = d[i - 1]
        w12 = (w9 - w10 * w11) / m
        d[i] = w12
        dd[i] = (dd[i] - w11 * da[i] - w10 * dd[i - 1] - w12 * dm) / m
    for i in range(n - 2, -1, -1):
        w13 = c[i]
        w14 = d[i + 1]
        d[i] -= w13 * w14
        dd[i] -= w14 * dc[i] + w13 * dd[i + 1]
    return d, dd
