# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def inner(z):
        nonlocal y
        y = y * z
        return y + z

    def inner_jvp(z, dz):
        nonlocal dy
        nonlocal y
        dy = z * dy + y * dz
        y = y * z
        return y + z, dy + dz

    g = inner
    g_jvp = inner_jvp
    w1, dw1 = g_jvp(x, dx)
    return w1 * y, y * dw1 + w1 * dy
