# inner_jvp_sent: forward derivative of inner with respect to k, out (fwdtrans 0.1.0)
def inner_jvp_sent(k, dk, out, dout):
    t = k
    dt = dk
    while True:
        v, dv = yield t, dt
        if v is not None:
            t += v * k
            dt += k * dv + v * dk
        else:
            dt *= 1.5
            t *= 1.5
            out.append(t)
            dout.append(dt)


# outer_jvp_sent: forward derivative of outer with respect to k, out (fwdtrans 0.1.0)
def outer_jvp_sent(k, dk, out, dout):
    yield k, dk
    yield from inner_jvp_sent(k, dk, out, dout)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    out = []
    dout = []
    h, dh = coupled(outer_jvp_sent(k, dk, out, dout))
    next(h)
    next(dh)
    a, da = sent(h, dh, None, None)
    w1, dw1 = sent(h, dh, x, dx)
    s = w1 * a
    ds = a * dw1 + w1 * da
    for v, dv in zip(h, dh, strict=True):
        s += v
        ds += dv
        if v > 3:
            break
    w2, dw2 = coupled(outer_jvp_sent(k * x, x * dk + k * dx, out, dout))
    for v, dv in zip(w2, dw2, strict=True):
        s += v * v
        ds += 2.0 * v * dv
        if v > 3:
            break
    return (s, out), (ds, dout)
