# f_jvp: forward derivative of f with respect to x, y, z (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, z, dz):
    w1 = min(x, y)
    w2 = max(x, y, z)
    w3 = w1 * w2 + max(x, 2.0)
    w4 = w2 * (dy if y < x else dx) + w1 * (dx, dy, dz)[(x, y, z).index(w2)]
    return w3, w4 + (0.0 if 2.0 > x else dx)
