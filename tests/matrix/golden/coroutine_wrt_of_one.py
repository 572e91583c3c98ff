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
    a, da = coupled(averager_jvp_sent())
    next(a)
    next(da)
    b, db = coupled(averager_jvp_sent())
    next(b)
    next(db)
    w1, dw1 = sent(b, db, y, dy)
    w2, dw2 = sent(b, db, 2.0, 0.0)
    s = w1 + w2
    ds = dw1 + dw2
    w3, dw3 = sent(a, da, x, dx)
    w4 = s * w3
    w5, dw5 = sent(a, da, y, dy)
    return w4 * x + w5, x * (w3 * ds + s * dw3) + w4 * dx + dw5
