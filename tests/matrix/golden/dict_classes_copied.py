# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = AttrDict(a=x, l=[x, y])
    dp = dAttrDict(a=dx, l=[dx, dy])
    q = copy.copy(p)
    dq = copy.copy(dp)
    r = p.copy()
    dr = dp.copy()
    s = dict(p)
    ds = dict(dp)
    t = p | {'b': y}
    dt = dp | {'b': dy}
    q.a = y
    dq.a = dy
    q.l.append(y)
    dq.l.append(dy)
    w1 = p.a
    w2 = q.a
    return (
        w1 * w2 + sum(p.l) + r['a'] + s['a'] + t['b'] + t['a'],
        w2 * dp.a + w1 * dq.a + sum(dp.l) + dr['a'] + ds['a'] + dt['b'] + dt['a'],
    )
