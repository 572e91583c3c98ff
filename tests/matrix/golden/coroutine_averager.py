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
    avg, davg = coupled(averager_jvp_sent())
    next(avg)
    next(davg)
    s = 0.0
    ds = 0.0
    w1 = x, x * y, y
    for v, dv in zip(w1, (dx, y * dx + x * dy, dy), strict=True):
        w2, dw2 = sent(avg, davg, v, dv)
        s += w2 * v
        ds += v * dw2 + w2 * dv
    return s, ds
