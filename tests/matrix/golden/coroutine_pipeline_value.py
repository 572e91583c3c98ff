# inner_jvp_sent: forward derivative of inner with respect to k (fwdtrans 0.1.0)
def inner_jvp_sent(k, dk):
    y = 0.0
    dy = 0.0
    while True:
        x, dx = yield y, dy
        y = x * k + y
        dy = k * dx + x * dk + dy


# outer_jvp_sent: forward derivative of outer with respect to k (fwdtrans 0.1.0)
def outer_jvp_sent(k, dk):
    g, dg = coupled(inner_jvp_sent(k, dk))
    next(g)
    next(dg)
    y = None
    dy = None
    while True:
        x, dx = yield y, dy
        w1 = x * x
        w2, dw2 = sent(g, dg, w1, 2.0 * x * dx)
        y = w2 * x
        dy = x * dw2 + w2 * dx


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    h, dh = coupled(outer_jvp_sent(k, dk))
    next(h)
    next(dh)
    a, da = sent(h, dh, x, dx)
    b, db = sent(h, dh, k, dk)
    h.close()
    dh.close()
    return (a * b, b), (b * da + a * db, db)
