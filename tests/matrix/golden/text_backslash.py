# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    z = x * y + \
        x ** 2
    dz = (y + 2.0 * x) * dx + x * dy
    return z \
        * 2, 2.0 * dz
