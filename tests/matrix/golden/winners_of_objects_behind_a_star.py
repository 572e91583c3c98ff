# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [T(x), T(y)]
    dv = [SimpleNamespace(a=dx), SimpleNamespace(a=dy)]
    p = max(*v)
    dp = (*dv,)[[x_ is p for x_ in (*v,)].index(True)]
    w1 = T(x * y)
    q = max(w1, *v)
    w2 = y * dx + x * dy
    dq = (SimpleNamespace(a=w2), *dv)[[x_ is q for x_ in (w1, *v)].index(True)]
    w3 = p.a
    w4 = q.a
    return w3 * w4, w4 * dp.a + w3 * dq.a
