# care_jvp: forward derivative of care with respect to x, log (fwdtrans 0.1.0)
def care_jvp(x, dx, log, dlog):
    try:
        while True:
            yield x, dx
            x = x * 1.5
            dx = 1.5 * dx
    finally:
        log.append(x)
        dlog.append(dx)


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    log = []
    dlog = []
    g, dg = opened(care_jvp(x, dx, log, dlog))
    w1 = next(g)
    dw1 = next(dg)
    w2 = next(g)
    dw2 = next(dg)
    a = w1 * w2
    da = w2 * dw1 + w1 * dw2
    n = len(log)
    g.close()
    dg.close()
    w3 = len(log)
    w4 = next(g, x)
    dw4 = next(dg, dx)
    return (a, n, log, w3, w4), (da, 0.0, dlog, 0.0, dw4)
