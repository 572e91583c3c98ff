# acc_jvp_sent: forward derivative of acc with respect to k (fwdtrans 0.1.0)
def acc_jvp_sent(k, dk):
    total = 0.0
    dtotal = 0.0
    while True:
        x, dx = yield total, dtotal
        if x is None:
            dtotal = k * dtotal + total * dk
            total *= k
        else:
            total += x
            dtotal += dx


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, dg = coupled(acc_jvp_sent(k, dk))
    next(g)
    next(dg)
    sent(g, dg, x, dx)
    next(g)
    next(dg)
    w1 = x * x
    a, da = sent(g, dg, w1, 2.0 * x * dx)
    for v, _ in zip(g, dg, strict=True):
        if v < 0.001 or v > 100.0:
            break
    w2, dw2 = sent(g, dg, x, dx)
    return (a, w2), (da, dw2)
