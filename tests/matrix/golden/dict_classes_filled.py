# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = AttrDict()
    dp = dAttrDict()
    w1 = [('a', x), ('b', y * x)]
    for (n, v), (_, dv) in zip(w1, [(None, dx), (None, x * dy + y * dx)], strict=True):
        p[n] = v
        dp[n] = dv
    p.update(c=y)
    dp.update(c=dy)
    dp.setdefault('e', 2.0 * x * dx)
    p.setdefault('e', x * x)
    q = AttrDict(p)
    dq = dAttrDict(dp)
    q.a = y
    dq.a = dy
    w2 = p.a
    w3 = p.b
    w4 = p.c
    w5 = q.a
    w6 = w2 * w3 + w4 * w5 + sum(p.values()) + p.e + p.get('zz', y)
    w7 = w3 * dp.a + w2 * dp.b + w5 * dp.c + w4 * dq.a + sum(dp.values())
    return w6, w7 + dp.e + dp.get('zz', dy)
