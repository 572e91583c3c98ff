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
    out = [x, y]
    dout = [dx, dy]
    w1 = out[0]
    dw1 = dout[0]
    w2, dw2 = sent(g, dg, x, dx)
    w3 = w1 * w2
    dout[0] = w2 * dw1 + w1 * dw2
    out[0] = w3
    w4 = out[1]
    dw4 = dout[1]
    w5, dw5 = sent(g, dg, y, dy)
    w6 = out[0]
    w7 = w4 + w5 * w6
    dout[1] = dw4 + w6 * dw5 + w5 * dout[0]
    out[1] = w7
    w8 = x * y
    w9, dw9 = sent(g, dg, w8, y * dx + x * dy)
    return (out, max(w9, x)), (dout, dx if x > w9 else dw9)
