# dot_jvp_sent: forward derivative of dot with respect to k (fwdtrans 0.1.0)
def dot_jvp_sent(k, dk):
    out = None
    dout = None
    while True:
        v, dv = yield out, dout
        w1, dw1 = [], []
        for a, da in zip(v, dv, strict=True):
            w1.append(a * k)
            dw1.append(k * da + a * dk)
        out = sum(w1)
        dout = sum(dw1)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, dg = coupled(dot_jvp_sent(k, dk))
    next(g)
    next(dg)
    v = [x, k]
    dv = [dx, dk]
    a, da = sent(g, dg, v, dv)
    v[0] = a
    dv[0] = da
    w1, dw1 = sent(g, dg, v, dv)
    w2 = [a, a * x]
    w3, dw3 = sent(g, dg, w2, [da, x * da + a * dx])
    return (a, w1, w3), (da, dw1, dw3)
