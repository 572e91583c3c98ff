# sink_jvp_sent: forward derivative of sink with respect to out, k (fwdtrans 0.1.0)
def sink_jvp_sent(out, dout, k, dk):
    while True:
        v, dv = yield None, None
        dout.append(k * dv + v * dk)
        out.append(v * k)


# broadcast_jvp_sent: forward derivative of broadcast with respect to targets (fwdtrans 0.1.0)
def broadcast_jvp_sent(targets, dtargets):
    while True:
        v, dv = yield None, None
        for t, dt in zip(targets, dtargets, strict=True):
            sent(t, dt, v, dv)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    a, b = [], []
    da, db = [], []
    w1, dw1 = coupled(sink_jvp_sent(a, da, k, dk))
    w2, dw2 = coupled(sink_jvp_sent(b, db, k * k, 2.0 * k * dk))
    ts = [w1, w2]
    dts = [dw1, dw2]
    for t, dt in zip(ts, dts, strict=True):
        next(t)
        next(dt)
    src, dsrc = coupled(broadcast_jvp_sent(ts, dts))
    next(src)
    next(dsrc)
    w3 = x, x * k
    for v, dv in zip(w3, (dx, k * dx + x * dk), strict=True):
        sent(src, dsrc, v, dv)
    src.close()
    dsrc.close()
    return (a, b), (da, db)
