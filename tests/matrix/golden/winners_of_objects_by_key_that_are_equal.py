# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q, r = T(y), T(x), T(x * y)
    w1 = y * dx + x * dy
    dp, dq, dr = SimpleNamespace(a=dy), SimpleNamespace(a=dx), SimpleNamespace(a=w1)
    lambda_jvp = lambda t, dt: (t.a, dt.a)
    u = max(p, q, r, key=lambda t: t.a)
    du = (dp, dq, dr)[[x_ is u for x_ in (p, q, r)].index(True)]
    v = min(p, q, key=lambda t: -t.a)
    dv = (dp, dq)[[x_ is v for x_ in (p, q)].index(True)]
    du.a = y * du.a + u.a * dy
    u.a *= y
    w2 = u.a
    w3 = v.a
    w4 = p.a
    w5 = q.a
    w6 = r.a
    return (
        w2 * 2.0 + w3 * x + w4 + w5 * w6,
        2.0 * du.a + x * dv.a + w3 * dx + dp.a + w6 * dq.a + w5 * dr.a,
    )
