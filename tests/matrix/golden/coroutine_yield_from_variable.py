# inner_jvp_sent: forward derivative of inner with respect to k (fwdtrans 0.1.0)
def inner_jvp_sent(k, dk):
    t = 0.0
    dt = 0.0
    for i in range(3):
        v, dv = yield t, dt
        t += v * k
        dt += k * dv + v * dk
    return t, dt


# outer_jvp_sent: forward derivative of outer with respect to k (fwdtrans 0.1.0)
def outer_jvp_sent(k, dk):
    g, dg = coupled(inner_jvp_sent(k, dk))
    yield k, dk
    yield from together(g, dg)
    yield -k, -dk


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    h, dh = coupled(outer_jvp_sent(k, dk))
    a = next(h)
    da = next(dh)
    b, db = sent(h, dh, None, None)
    c, dc = sent(h, dh, x, dx)
    w1 = x * x
    d, dd = sent(h, dh, w1, 2.0 * x * dx)
    return (a, b, c, d), (da, db, dc, dd)
