# averager_jvp_sent: forward derivative of averager (fwdtrans 0.1.0)
def averager_jvp_sent(n):
    total = 0.0
    dtotal = 0.0
    for i in range(n):
        x, dx = yield total, dtotal
        w1 = i + 1
        total = total + x / w1
        dtotal = dtotal + dx / w1
    return total, dtotal


# mean_jvp: forward derivative of mean with respect to xs (fwdtrans 0.1.0)
def mean_jvp(xs, dxs):
    g, dg = coupled(averager_jvp_sent(len(xs)))
    next(g)
    next(dg)
    out = []
    dout = []
    w1 = xs[:-1]
    for x, dx in zip(w1, dxs[:-1], strict=True):
        w2, dw2 = sent(g, dg, x, dx)
        out.append(w2)
        dout.append(dw2)
    return out, dout


# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    w1 = [x * k for x in xs]
    dw1 = [k * dx + x * dk for x, dx in zip(xs, dxs, strict=True)]
    return mean_jvp(w1, dw1)
