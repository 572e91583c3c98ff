# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = T(x)
    w2 = T(y)
    w3 = T(x * y)
    p = max(w1, w2, w3)
    w4 = y * dx + x * dy
    dp = (SimpleNamespace(a=dx), SimpleNamespace(a=dy), SimpleNamespace(a=w4))[
        [x_ is p for x_ in (w1, w2, w3)].index(True)
    ]
    w5 = T(x)
    w6 = T(y)
    q = min(w5, w6)
    dq = SimpleNamespace(a=dy) if q is w6 else SimpleNamespace(a=dx)
    dp.a = x * dp.a + p.a * dx
    p.a *= x
    w7 = p.a
    w8 = q.a
    return w7 * w8, w8 * dp.a + w7 * dq.a
