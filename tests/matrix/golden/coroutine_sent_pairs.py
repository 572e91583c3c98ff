# acc_jvp_sent: forward derivative of acc (fwdtrans 0.1.0)
def acc_jvp_sent():
    sx = 0.0
    dsx = 0.0
    sy = 0.0
    dsy = 0.0
    while True:
        w1 = sx, sy
        (x, y), (dx, dy) = yield w1, (dsx, dsy)
        sx += x * y
        dsx += y * dx + x * dy
        sy += y * y
        dsy += 2.0 * y * dy


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    g, dg = coupled(acc_jvp_sent())
    next(g)
    next(dg)
    w1 = x, y
    (a, b), (da, db) = sent(g, dg, w1, (dx, dy))
    w2 = a, x
    (c, d), (dc, dd) = sent(g, dg, w2, (da, dx))
    return a * b + c * d, b * da + a * db + d * dc + c * dd
