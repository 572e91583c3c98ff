# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = P(x, x * y)
    dp = SimpleNamespace(x=dx, y=y * dx + x * dy)
    a, b = astuple(p)
    da, db = dp.x, dp.y
    d = asdict(p)
    dd = {'x': dp.x, 'y': dp.y}
    w1 = d['x']
    w2 = d['y']
    return a * b + w1 * w2, b * da + a * db + w2 * dd['x'] + w1 * dd['y']
