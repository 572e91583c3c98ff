# top_jvp: forward derivative of top with respect to p, q (fwdtrans 0.1.0)
def top_jvp(p, dp, q, dq):
    w1 = max(p, q)
    return w1, dq if w1 is q else dp


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a, b = T(x), T(y)
    da, db = SimpleNamespace(a=dx), SimpleNamespace(a=dy)
    c, dc = top_jvp(a, da, b, db)
    w1 = c.a
    dc.a = y * dc.a + w1 * dy
    c.a = w1 * y
    w2 = a.a
    w3 = b.a
    return w2 * w3, w3 * da.a + w2 * db.a
