# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a, b, c = T(x), T(y), T(x + y)
    da, db, dc = (
        SimpleNamespace(v=dx), SimpleNamespace(v=dy), SimpleNamespace(v=dx + dy)
    )
    if a < b < c:
        w1 = a.v
        w2 = c.v
        return w1 * w2, w2 * da.v + w1 * dc.v
    if b < a < c:
        w3 = b.v
        w4 = c.v
        w5 = a.v
        return w3 + w4 * w5, db.v + w5 * dc.v + w4 * da.v
    return c.v, dc.v
