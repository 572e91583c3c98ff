# total_jvp_sent: forward derivative of total with respect to out (fwdtrans 0.1.0)
def total_jvp_sent(out, dout):
    t = 0.0
    dt = 0.0
    try:
        while True:
            v, dv = yield t, dt
            t += v
            dt += dv
    except GeneratorExit:
        out.append(t * t)
        dout.append(2.0 * t * dt)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    out = []
    dout = []
    g, dg = coupled(total_jvp_sent(out, dout))
    next(g)
    next(dg)
    w1 = x, x * k, k
    for v, dv in zip(w1, (dx, k * dx + x * dk, dk), strict=True):
        sent(g, dg, v, dv)
    g.close()
    dg.close()
    return out, dout
