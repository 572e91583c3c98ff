# add_jvp: forward derivative of add with respect to t, v (fwdtrans 0.1.0)
def add_jvp(t, dt, v, dv):
    if v is None:
        return t * 2.0, 2.0 * dt
    return t + v, dt + dv


# acc_jvp_sent: forward derivative of acc (fwdtrans 0.1.0)
def acc_jvp_sent():
    t = 0.5
    dt = 0.0
    while True:
        v, dv = yield t, dt
        t, dt = add_jvp(t, dt, v, dv)


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    g, dg = coupled(acc_jvp_sent())
    next(g)
    next(dg)
    sent(g, dg, x, dx)
    a = next(g)
    da = next(dg)
    w1, dw1 = sent(g, dg, x, dx)
    return a * w1, w1 * da + a * dw1
