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
    if x > 1:
        w1, dw1 = sent(g, dg, x, dx)
    else:
        w1, dw1 = sent(g, dg, y, dy)
    a = w1
    da = dw1
    w2 = x > 1
    if w2:
        w3, dw3 = sent(g, dg, y, dy)
    else:
        w3, dw3 = w2, 0.0
    b = w3
    db = dw3
    c, dc = [], []
    for v, dv in zip((x, y), (dx, dy), strict=True):
        w4, dw4 = sent(g, dg, v, dv)
        c.append(w4 * v)
        dc.append(v * dw4 + w4 * dv)
    while True:
        w5, dw5 = sent(g, dg, y, dy)
        w = w5
        dw = dw5
        if not w < 1.0:
            break
        pass
    w6, dw6 = sent(g, dg, x, dx)
    w7 = y * y
    w8, dw8 = sent(g, dg, w7, 2.0 * y * dy)
    return (a, b, c, w, -w6 + 2 * w8 - x), (da, db, dc, dw, 2.0 * dw8 - dw6 - dx)
