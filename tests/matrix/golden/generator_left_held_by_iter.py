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
    it = islice(g, 2)
    dit = islice(dg, 2)
    g = None
    a = sum(it)
    da = sum(dit)
    n = len(log)
    it = None
    return (a * n + a, len(log), log), ((n + 1.0) * da, 0.0, dlog)
