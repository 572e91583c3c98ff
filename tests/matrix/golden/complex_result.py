# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = complex(x, y)
    return w1 ** 2, 2.0 * w1 * (dx + 1.0j * dy)
