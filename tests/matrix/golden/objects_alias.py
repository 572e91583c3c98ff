# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    p = Point(a, b)
    dp = SimpleNamespace(x=da, y=db, tags=[], name=None)
    q = p
    dq = dp
    dq.x = b * dq.x + q.x * db
    q.x *= b
    ps = [p, Point(b, a)]
    dps = [dp, SimpleNamespace(x=db, y=da, tags=[], name=None)]
    dps[0].y = 2.0 * a * da
    ps[0].y = a * a
    for r, dr in zip(ps, dps, strict=True):
        r.x += r.y
        dr.x += dr.y
    w1 = p.x
    w2 = q.y
    return w1 * w2 + ps[1].x, w2 * dp.x + w1 * dq.y + dps[1].x
