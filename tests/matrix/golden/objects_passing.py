# helper_jvp: forward derivative of helper with respect to p, k (fwdtrans 0.1.0)
def helper_jvp(p, dp, k, dk):
    w1 = p.x
    dp.x = k * dp.x + w1 * dk
    p.x = w1 * k
    return Point(p.y, p.x), SimpleNamespace(x=dp.y, y=dp.x, tags=[], name=None)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    p = Point(a, b)
    dp = SimpleNamespace(x=da, y=db, tags=[], name=None)
    q, dq = helper_jvp(p, dp, b, db)
    r, dr = helper_jvp(q, dq, a, da)
    w1 = p.x
    w2 = q.y
    w3 = r.x
    return w1 + w2 * w3 + q.x, dp.x + w3 * dq.y + w2 * dr.x + dq.x
