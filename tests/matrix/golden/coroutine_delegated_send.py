# inner_jvp_sent: forward derivative of inner with respect to k (fwdtrans 0.1.0)
def inner_jvp_sent(k, dk):
    total = 0.0
    dtotal = 0.0
    while True:
        x, dx = yield total, dtotal
        if x < 0:
            return total * k, k * dtotal + total * dk
        total += x * k
        dtotal += k * dx + x * dk


# outer_jvp_sent: forward derivative of outer with respect to k, out (fwdtrans 0.1.0)
def outer_jvp_sent(k, dk, out, dout):
    while True:
        r, dr = yield from inner_jvp_sent(k, dk)
        out.append(r)
        dout.append(dr)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    out = []
    dout = []
    g, dg = coupled(outer_jvp_sent(k, dk, out, dout))
    next(g)
    next(dg)
    sent(g, dg, x, dx)
    w1 = x * x
    sent(g, dg, w1, 2.0 * x * dx)
    a, da = sent(g, dg, -x, -dx)
    b, db = sent(g, dg, k, dk)
    sent(g, dg, -1.0, 0.0)
    return (out, a, b), (dout, da, db)
