# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d = [x - y for x, y in zip(a, b)]
    dd = [
        dx - dy
        for (x, dx), (y, dy) in zip(zip(a, da, strict=True), zip(b, db, strict=True))
    ]
    w1 = d[0]
    w2 = d[1]
    return w1 * w2, w2 * dd[0] + w1 * dd[1]
