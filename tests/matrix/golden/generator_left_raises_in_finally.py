# care_jvp_guarded: forward derivative of care with respect to x, log (fwdtrans 0.1.0)
def care_jvp_guarded(x, dx, log, dlog):
    try:
        yield x, dx
    finally:
        dlog.append(2.0 * x * dx)
        log.append(x * x)
        raise ValueError("late")


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    log = []
    dlog = []
    g, dg = opened(care_jvp_guarded(x, dx, log, dlog))
    a = next(g)
    da = next(dg)
    try:
        g.close()
        dg.close()
    except ValueError:
        da *= 3.0
        a *= 3.0
    return (a, log), (da, dlog)
