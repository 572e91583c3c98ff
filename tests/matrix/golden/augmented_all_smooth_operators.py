# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s = x
    ds = dx
    s += y
    ds += dy
    ds = x * ds + s * dx
    s *= x
    s -= y * y
    ds -= 2.0 * y * dy
    w1 = 1 + x * x
    w2 = s / w1
    ds = (ds - 2.0 * w2 * x * dx) / w1
    s /= w1
    ds = 2.0 * s * ds
    s **= 2
    return s, ds
