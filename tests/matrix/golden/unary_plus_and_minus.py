# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    return -x * +y - (-(+x)) + --y, (1.0 - +y) * dx + (1.0 - x) * dy
