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


# use_jvp: forward derivative of use with respect to x, log (fwdtrans 0.1.0)
def use_jvp(x, dx, log, dlog):
    g, dg = opened(care_jvp(x, dx, log, dlog))
    w1 = next(g)
    dw1 = next(dg)
    a = w1
    raise KeyError(len(log))


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    log = []
    dlog = []
    try:
        use_jvp(x, dx, log, dlog)
    except KeyError:
        pass
    w1 = len(log)
    return (w1 * x, log), (w1 * dx, dlog)
