# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def inner(z):
        nonlocal y
        y = y * z
        return y

    def inner_jvp(z, dz):
        nonlocal dy
        nonlocal y
        dy = z * dy + y * dz
        y = y * z
        return y, dy

    w1, dw1 = inner_jvp(x, dx)
    if w1 > y - 1:
        return y, dy
    return x, dx
