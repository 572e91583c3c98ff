# acc_jvp_sent: forward derivative of acc with respect to k (fwdtrans 0.1.0)
def acc_jvp_sent(k, dk):
    t = 0.5
    dt = 0.0
    while True:
        v, dv = yield t, dt
        match v:
            case None:
                dt = k * dt + t * dk
                t *= k
            case (a, b):
                da, db = dv[0], dv[1]
                t += a * b
                dt += b * da + a * db
            case _:
                t -= v
                dt -= dv


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, dg = coupled(acc_jvp_sent(k, dk))
    next(g)
    next(dg)
    w1 = x, k
    sent(g, dg, w1, (dx, dk))
    next(g)
    next(dg)
    return sent(g, dg, x, dx)
