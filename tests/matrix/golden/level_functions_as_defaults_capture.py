# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    g = [lambda t, s=s: t * s for s in v]
    dg = [
        lambda t, dt, s=s, ds=ds: (t * s, s * dt + t * ds)
        for s, ds in zip(v, dv, strict=True)
    ]
    h, dh = [], []
    for q, q_jvp in zip(g, dg, strict=True):
        def lambda_jvp(t, dt, q=q, q_jvp=q_jvp):
            w1, dw1 = q_jvp(t, dt)
            return w1 * x, x * dw1 + w1 * dx

        lambda_jvp = by_pairs(lambda_jvp)
        h.append(lambda t, q=q: q(t) * x)
        dh.append(lambda_jvp)
    def last(t, q=(g[0], 2.0)):
        return q[0](t) * q[1]

    def last_jvp(t, dt, q=(g[0], 2.0), q_jvp=(dg[0], 0.0)):
        w1 = q[0]
        dw1 = q_jvp[0]
        w2, dw2 = dw1(t, dt)
        w3 = q[1]
        return w2 * w3, w3 * dw2 + w2 * q_jvp[1]

    last_jvp = by_pairs(last_jvp)
    us = [last]
    dus = [last_jvp]
    w1 = h[0]
    dw1 = dh[0]
    w2, dw2 = dw1(x, dx)
    w3, dw3 = dus[0](2.0, 0.0)
    return w2 + w3, dw2 + dw3
