# acc_jvp_sent: forward derivative of acc with respect to k (fwdtrans 0.1.0)
def acc_jvp_sent(k, dk):
    t = 0.0
    dt = 0.0
    while True:
        p, dp = yield t, dt
        w1 = p.a
        t += w1 * k
        dt += k * dp.a + w1 * dk


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, dg = coupled(acc_jvp_sent(k, dk))
    next(g)
    next(dg)
    p = P(x)
    dp = SimpleNamespace(a=dx)
    a, da = sent(g, dg, p, dp)
    p.a = a
    dp.a = da
    w1, dw1 = sent(g, dg, p, dp)
    return a * w1, w1 * da + a * dw1
