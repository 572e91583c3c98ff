# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = y - 1.0
    z = x / w1
    dz = (dx - z * dy) / w1
    w2 = sqrt(z)
    return w2, 0.5 * dz / w2
