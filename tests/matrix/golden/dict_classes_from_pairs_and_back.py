# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = AttrDict(zip('ab', [x, y * x]))
    dp = dAttrDict(zip('ab', [dx, x * dy + y * dx]))
    q = AttrDict(**p)
    dq = dAttrDict(**dp)
    q.a, q.b = q.b, q.a
    dq.a, dq.b = dq.b, dq.a
    s = 0.0
    ds = 0.0
    for (k, v), dv in zip(q.items(), dq.values(), strict=True):
        w1 = 2.0 if k == 'a' else 1.0
        s += v * w1
        ds += w1 * dv
    w2 = p.a
    return s * w2, w2 * ds + s * dp.a
