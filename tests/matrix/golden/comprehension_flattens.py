# f_jvp: forward derivative of f with respect to m (fwdtrans 0.1.0)
def f_jvp(m, dm):
    flat = [x for row in m for x in row]
    dflat = [
        dx
        for row, drow in zip(m, dm, strict=True)
        for x, dx in zip(row, drow, strict=True)
    ]
    w1 = flat[0]
    w2 = flat[3]
    return w1 * w2, w2 * dflat[0] + w1 * dflat[3]
