# sink_jvp_sent: forward derivative of sink with respect to out, k (fwdtrans 0.1.0)
def sink_jvp_sent(out, dout, k, dk):
    t = 0.0
    dt = 0.0
    try:
        while True:
            v, dv = yield None, None
            t += v * k
            dt += k * dv + v * dk
    finally:
        out.append(t)
        dout.append(dt)


# pipe_jvp_once_sent: forward derivative of pipe with respect to target, k (fwdtrans 0.1.0)
def pipe_jvp_once_sent(target, dtarget, k, dk):
    try:
        while True:
            v, dv = yield None, None
            w1 = v * v
            sent(target, dtarget, w1, 2.0 * v * dv)
    finally:
        target.close()
        dtarget.close()


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    out = []
    dout = []
    s, ds = coupled(sink_jvp_sent(out, dout, k, dk))
    next(s)
    next(ds)
    p, dp = coupled(pipe_jvp_once_sent(s, ds, k, dk))
    next(p)
    next(dp)
    sent(p, dp, x, dx)
    sent(p, dp, k, dk)
    n = len(out)
    p.close()
    dp.close()
    return (out, n), (dout, 0.0)
