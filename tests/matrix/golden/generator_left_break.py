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
    s = 0.0
    ds = 0.0
    for v, dv in zip(g, dg, strict=True):
        s += v
        ds += dv
        if v > 3:
            break
    n = len(log)
    w1 = next(g)
    dw1 = next(dg)
    s += w1
    ds += dw1
    g.close()
    dg.close()
    return (s, n, log), (ds, 0.0, dlog)
