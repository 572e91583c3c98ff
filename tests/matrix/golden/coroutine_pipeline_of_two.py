# summer_jvp_sent: forward derivative of summer with respect to out (fwdtrans 0.1.0)
def summer_jvp_sent(out, dout):
    total = 0.0
    dtotal = 0.0
    while True:
        x, dx = yield None, None
        total += x * x
        dtotal += 2.0 * x * dx
        out.append(total)
        dout.append(dtotal)


# scaler_jvp_once_sent: forward derivative of scaler with respect to target, k (fwdtrans 0.1.0)
def scaler_jvp_once_sent(target, dtarget, k, dk):
    while True:
        x, dx = yield None, None
        w1 = x * k
        sent(target, dtarget, w1, k * dx + x * dk)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    out = []
    dout = []
    sink, dsink = coupled(summer_jvp_sent(out, dout))
    next(sink)
    next(dsink)
    head, dhead = coupled(scaler_jvp_once_sent(sink, dsink, k, dk))
    next(head)
    next(dhead)
    w1 = x, x * x, k
    for v, dv in zip(w1, (dx, 2.0 * x * dx, dk), strict=True):
        sent(head, dhead, v, dv)
    return out, dout
