# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    best = T(y)
    dbest = SimpleNamespace(a=dy)
    w1 = x, x * y, y
    for v, dv in zip(w1, (dx, y * dx + x * dy, dy), strict=True):
        w2 = T(v)
        best = max(best, w2)
        dbest = SimpleNamespace(a=dv) if best is w2 else dbest
    w3 = best.a
    return w3 * x, x * dbest.a + w3 * dx
