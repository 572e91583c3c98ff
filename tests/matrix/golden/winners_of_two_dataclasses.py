# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q = T(x), T(y)
    dp, dq = SimpleNamespace(a=dx), SimpleNamespace(a=dy)
    r = max(p, q)
    dr = dq if r is q else dp
    s = min(p, q)
    ds = dq if s is q else dp
    w1 = r.a
    return w1 * x + s.a, x * dr.a + w1 * dx + ds.a
