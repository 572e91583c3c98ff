# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    Point = namedtuple("Point", ["x", "y"])
    p = Point(x, y * x)
    dp = Point(dx, x * dy + y * dx)
    q = p._replace(y=p.x)
    dq = dp._replace(y=dp.x)
    w1 = p.x
    w2 = q.y
    w3 = q[1]
    w4 = p[0]
    return w1 * w2 + w3 * w4, w2 * dp.x + w1 * dq.y + w4 * dq[1] + w3 * dp[0]
