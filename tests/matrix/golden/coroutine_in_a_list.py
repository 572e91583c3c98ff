# averager_jvp_sent: forward derivative of averager (fwdtrans 0.1.0)
def averager_jvp_sent():
    total = 0.0
    dtotal = 0.0
    count = 0
    average = None
    daverage = None
    while True:
        x, dx = yield average, daverage
        total += x
        dtotal += dx
        count += 1
        average = total / count
        daverage = dtotal / count


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    gs, dgs = [], []
    for _ in range(2):
        w1, dw1 = coupled(averager_jvp_sent())
        gs.append(w1)
        dgs.append(dw1)
    for g, dg in zip(gs, dgs, strict=True):
        next(g)
        next(dg)
    s = 0.0
    ds = 0.0
    w2 = x, y, x * y, x + y
    for i, (v, dv) in enumerate(
        zip(w2, (dx, dy, y * dx + x * dy, dx + dy), strict=True)
    ):
        w3 = i % 2
        w4 = gs[w3]
        w5, dw5 = sent(w4, dgs[w3], v, dv)
        s += w5 * v
        ds += v * dw5 + w5 * dv
    return s, ds
