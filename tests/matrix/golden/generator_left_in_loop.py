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
    s = 0.0
    ds = 0.0
    for i in range(3):
        g, dg = opened(care_jvp(x + i, dx, log, dlog))
        w1 = next(g)
        dw1 = next(dg)
        w2 = len(log)
        s += w1 * w2
        ds += w2 * dw1
    return (s, log), (ds, dlog)
