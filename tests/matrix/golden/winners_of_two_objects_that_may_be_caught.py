# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q = T(x), T(y)
    dp, dq = SimpleNamespace(a=dx), SimpleNamespace(a=dy)
    r = q
    dr = dq
    try:
        r = max(p, q)
        dr = dq if r is q else dp
    except ValueError:
        dr.a = x * dr.a + r.a * dx
        r.a *= x
    w1 = r.a
    w2 = p.a
    return w1 * w2, w2 * dr.a + w1 * dp.a
