# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = (x,) + (y, x * y)
    dt = (dx,) + (dy, y * dx + x * dy)
    w1 = t[0]
    w2 = t[2]
    return w1 * w2 + len(t), w2 * dt[0] + w1 * dt[2]
