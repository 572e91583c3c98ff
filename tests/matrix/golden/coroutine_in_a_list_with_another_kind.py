# rec_jvp_sent: forward derivative of rec with respect to k (fwdtrans 0.1.0)
def rec_jvp_sent(k, dk):
    t = k
    dt = dk
    while True:
        v, dv = yield t, dt
        t += v * k
        dt += k * dv + v * dk


# plain_jvp_sent: forward derivative of plain (fwdtrans 0.1.0)
def plain_jvp_sent(n):
    dn = 0.0
    while True:
        v, dv = yield n, dn
        n += v
        dn += dv


# rec_jvp_sent_: forward derivative of rec (fwdtrans 0.1.0)
def rec_jvp_sent_(k):
    t = k
    dt = 0.0
    while True:
        v, dv = yield t, dt
        t += v * k
        dt += k * dv


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    w1, dw1 = coupled(rec_jvp_sent(k, dk))
    w2, dw2 = coupled(plain_jvp_sent(1))
    w3, dw3 = coupled(rec_jvp_sent_(2.0))
    gs = [w1, w2, w3]
    dgs = [dw1, dw2, dw3]
    for g, dg in zip(gs, dgs, strict=True):
        next(g)
        next(dg)
    w4, dw4 = [], []
    for g_, dg_ in zip(gs, dgs, strict=True):
        w5, dw5 = sent(g_, dg_, x, dx)
        w4.append(w5)
        dw4.append(dw5)
    w6, dw6 = [], []
    for g__, dg__ in zip(gs, dgs, strict=True):
        w7, dw7 = sent(g__, dg__, 2.0, 0.0)
        w6.append(w7)
        dw6.append(dw7)
    return (w4, w6), (dw4, dw6)
