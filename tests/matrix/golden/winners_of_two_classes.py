# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = T(x)
    w2 = U(y)
    c = max(w1, w2)
    dc = SimpleNamespace(a=dy) if c is w2 else SimpleNamespace(a=dx)
    w3 = U(x)
    w4 = T(y)
    d = max(w3, w4)
    dd = SimpleNamespace(a=dy) if d is w4 else SimpleNamespace(a=dx)
    w5 = c.a
    return w5 * x + d.a, x * dc.a + w5 * dx + dd.a
