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
    def run():
        yield next(g)
        yield from islice(g, 1)

    def run_pairs():
        w1 = next(g)
        dw1 = next(dg)
        yield w1, dw1
        yield from zip(islice(g, 1), islice(dg, 1), strict=True)

    run_jvp = unzipped(run_pairs)
    w1, dw1 = run_jvp()
    s = sum(w1)
    ds = sum(dw1)
    run = None
    g = None
    dg = None
    w2 = len(log)
    return (s * w2, log), (w2 * ds, dlog)
