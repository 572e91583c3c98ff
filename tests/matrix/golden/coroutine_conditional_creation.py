# up_jvp_sent: forward derivative of up with respect to k (fwdtrans 0.1.0)
def up_jvp_sent(k, dk):
    t = 0.0
    dt = 0.0
    while True:
        v, dv = yield t, dt
        t += v * k
        dt += k * dv + v * dk


# down_jvp_sent: forward derivative of down (fwdtrans 0.1.0)
def down_jvp_sent(k):
    t = 1.0
    dt = 0.0
    while True:
        v, dv = yield t, dt
        dt = v * dt + t * dv
        t *= v


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    s = 0.0
    ds = 0.0
    for i in range(4):
        if i % 2:
            w1, dw1 = coupled(up_jvp_sent(k, dk))
        else:
            w1, dw1 = coupled(down_jvp_sent(2))
        g = w1
        dg = dw1
        next(g)
        next(dg)
        w2, dw2 = sent(g, dg, x, dx)
        w3 = x * x
        w4, dw4 = sent(g, dg, w3, 2.0 * x * dx)
        s += w2 * w4
        ds += w4 * dw2 + w2 * dw4
    return s, ds
