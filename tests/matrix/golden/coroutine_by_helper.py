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


# primed_jvp: forward derivative of primed (fwdtrans 0.1.0)
def primed_jvp():
    g, dg = coupled(averager_jvp_sent())
    next(g)
    next(dg)
    return g, dg


# drive_jvp_once: forward derivative of drive with respect to g, xs (fwdtrans 0.1.0)
def drive_jvp_once(g, dg, xs, dxs):
    out = []
    dout = []
    for v, dv in zip(xs, dxs, strict=True):
        w1, dw1 = sent(g, dg, v, dv)
        out.append(w1)
        dout.append(dw1)
    return out, dout


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = primed_jvp()
    w2, dw2 = primed_jvp()
    a, b = w1, w2
    da, db = dw1, dw2
    w3, dw3 = drive_jvp_once(a, da, [x, y], [dx, dy])
    w4, dw4 = drive_jvp_once(b, db, [y, x * y], [dy, y * dx + x * dy])
    w5, dw5 = sent(a, da, x, dx)
    w6, dw6 = sent(b, db, 3.0, 0.0)
    return (w3, w4, w5, w6), (dw3, dw4, dw5, dw6)
