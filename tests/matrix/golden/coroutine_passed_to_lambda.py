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
    g, dg = coupled(averager_jvp_sent())
    next(g)
    next(dg)
    feed = lambda v: g.send(v) * y

    def feed_jvp(v, dv):
        w1, dw1 = sent(g, dg, v, dv)
        return w1 * y, y * dw1 + w1 * dy

    w1, dw1 = feed_jvp(x, dx)
    w2, dw2 = feed_jvp(y, dy)
    w3, dw3 = feed_jvp(x * y, y * dx + x * dy)
    return (w1, w2, w3), (dw1, dw2, dw3)
