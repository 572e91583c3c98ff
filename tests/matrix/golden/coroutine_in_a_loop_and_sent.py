# g_jvp_sent: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp_sent(x, dx):
    t = x
    dt = dx
    while True:
        s, ds = yield t, dt
        if s is not None:
            t = s
            dt = ds
        t = t * 1.5
        dt = 1.5 * dt


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    h, dh = coupled(g_jvp_sent(x, dx))
    out = []
    dout = []
    for v, dv in zip(h, dh, strict=True):
        out.append(v)
        dout.append(dv)
        if v > 4:
            break
        if len(out) == 2:
            w1, dw1 = sent(h, dh, k, dk)
            out.append(w1)
            dout.append(dw1)
    return out, dout
