# scaled_jvp: forward derivative of scaled with respect to p, by (fwdtrans 0.1.0)
def scaled_jvp(p, dp, by, dby):
    w1 = p.x
    return p._replace(x=w1 * by), dp._replace(x=by * dp.x + w1 * dby)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = P("p", x, y)
    dp = P(None, dx, dy)
    q = P("q", y=x * y)
    dq = P(None, y=y * dx + x * dy, x=0.0)
    r = P._make(["r", x + y, p.x])
    dr = P._make([None, dx + dy, dp.x])
    s, ds = scaled_jvp(r, dr, y, dy)
    name, u, v = s
    _, du, dv = ds
    d = s._asdict()
    dd = ds._asdict()
    dd["x"] *= 2.0
    d["x"] *= 2.0
    t = (*p[1:], *q[1:])
    dt = (*dp[1:], *dq[1:])
    w1 = [p, q, r]
    best = max(w1, key=lambda z: z.x)
    dbest = [dp, dq, dr][[x_ is best for x_ in w1].index(True)]
    w2 = p, q
    low = min(w2, key=lambda z: z[2])
    dlow = (dp, dq)[[x_ is low for x_ in w2].index(True)]
    both = p + (x,)
    dboth = dp + (dx,)
    w3 = d["x"]
    w4 = best.y
    w5 = low.x
    w6 = both[-1]
    w7 = len(P._fields)
    w8 = u * dd["x"] + w3 * du + dv
    return (
        (w3 * u + v, t, w4 * w5, r, w6 * w7, p == q),
        (w8, dt, w5 * dbest.y + w4 * dlow.x, dr, w7 * dboth[-1], 0.0),
    )
