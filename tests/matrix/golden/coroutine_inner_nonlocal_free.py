# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    total = [0.0]
    dtotal = [0.0]
    def acc():
        while True:
            v = yield
            total[0] += v * k

    def acc_jvp():
        while True:
            v, dv = yield None, None
            dtotal[0] += k * dv + v * dk
            total[0] += v * k

    g, dg = coupled(acc_jvp())
    next(g)
    next(dg)
    w1 = x, x * x
    for v, dv in zip(w1, (dx, 2.0 * x * dx), strict=True):
        sent(g, dg, v, dv)
    w2 = total[0]
    return w2 * x, x * dtotal[0] + w2 * dx
