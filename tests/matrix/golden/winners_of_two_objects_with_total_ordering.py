# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q = T(x), T(y)
    dp, dq = SimpleNamespace(a=dx), SimpleNamespace(a=dy)
    r = max(p, q)
    dr = dq if r is q else dp
    w1 = [p, q]
    s = sorted(w1)[0]
    ds = [dx for _, dx in sorted(zip(w1, [dp, dq]), key=lambda p_: p_[0])][0]
    w2 = p >= q
    w3 = r.a if w2 else y
    return w3 * x + s.a, x * (dr.a if w2 else dy) + w3 * dx + ds.a
