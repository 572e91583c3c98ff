# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = x - y
    dd = dx - dy
    if d > 0:
        return d * d, 2.0 * d * dd
    return -d, -dd
