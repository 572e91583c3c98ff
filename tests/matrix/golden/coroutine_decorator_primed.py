# acc_jvp_sent: forward derivative of acc with respect to k (fwdtrans 0.1.0)
def acc_jvp_sent(k, dk):
    t = 0.0
    dt = 0.0
    while True:
        v, dv = yield t, dt
        t += v * k
        dt += k * dv + v * dk


# acc_jvp: forward derivative of acc with respect to args (fwdtrans 0.1.0)
def acc_jvp(*args, dargs=(), **kwargs):
    g, dg = coupled(
        acc_jvp_sent(*interleaved(args, dargs), **interleaved(kwargs, zero(kwargs)))
    )
    next(g)
    next(dg)
    return g, dg


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, dg = acc_jvp(k, dargs=(dk,))
    w1, dw1 = sent(g, dg, x, dx)
    w2 = x * x
    w3, dw3 = sent(g, dg, w2, 2.0 * x * dx)
    return w1 * w3, w3 * dw1 + w1 * dw3
