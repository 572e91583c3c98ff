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


# tot_jvp_once: forward derivative of tot with respect to it (fwdtrans 0.1.0)
def tot_jvp_once(it, dit):
    s = 0.0
    ds = 0.0
    for (i, v), (_, dv) in zip(
        enumerate(it), ((0.0, tangent) for tangent in dit), strict=True
    ):
        s += v
        ds += dv
        if i == 1:
            break
    return s, ds


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    log = []
    dlog = []
    g, dg = opened(care_jvp(x, dx, log, dlog))
    w1, dw1 = tot_jvp_once(islice(g, 2), islice(dg, 2))
    s = w1 * x
    ds = x * dw1 + w1 * dx
    g = None
    w2 = len(log)
    return (s * w2, log), (w2 * ds, dlog)
