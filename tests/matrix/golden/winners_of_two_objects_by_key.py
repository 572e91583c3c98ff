# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q = T(x), T(y)
    dp, dq = SimpleNamespace(a=dx), SimpleNamespace(a=dy)
    lambda_jvp = lambda t, dt: (t.a, dt.a)
    r = max(p, q, key=lambda t: t.a)
    dr = (dp, dq)[[x_ is r for x_ in (p, q)].index(True)]
    w1 = r.a
    dr.a = y * dr.a + w1 * dy
    r.a = w1 * y
    w2 = p.a
    return w2 * x + q.a, x * dp.a + w2 * dx + dq.a
