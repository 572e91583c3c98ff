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
    a, b = islice(g, 2)
    da, db = islice(dg, 2)
    s = a * b
    ds = b * da + a * db
    g = None
    w1 = len(log)
    return (s * w1, log), (w1 * ds, dlog)
