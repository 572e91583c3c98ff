# steps_jvp: forward derivative of steps with respect to x (fwdtrans 0.1.0)
def steps_jvp(x, dx):
    total = 0.0
    dtotal = 0.0
    while True:
        n = yield total, dtotal
        total += x * n
        dtotal += n * dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    g, dg = opened(steps_jvp(x, dx))
    next(g)
    next(dg)
    w1, dw1 = sent(g, dg, 2, 0.0)
    w2, dw2 = sent(g, dg, 3.5, 0.0)
    return w1 * w2, w2 * dw1 + w1 * dw2
