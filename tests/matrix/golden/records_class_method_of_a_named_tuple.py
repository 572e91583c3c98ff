# point_diag_jvp__t: forward derivative of diag with respect to t (fwdtrans 0.1.0)
def point_diag_jvp__t(cls, t, dt):
    return cls(t, t), cls(dt, dt)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, dp = point_diag_jvp__t(Point, x, dx)
    w1 = p.x
    w2 = p.y
    w3 = w1 * w2
    return w3 * y, y * (w2 * dp.x + w1 * dp.y) + w3 * dy
