# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = Counter()
    dc = SimpleNamespace(total=0.0, n=0.0, seen=[])
    d = c
    dd = dc
    c.total = a
    dc.total = da
    d.extra = b
    dd.extra = db
    w1 = d.total
    w2 = c.extra
    return w1 * w2, w2 * dd.total + w1 * dc.extra
