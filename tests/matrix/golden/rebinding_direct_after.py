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

    w1, dw1 = inner_jvp(x, dx)
    a = w1 * y
    da = y * dw1 + w1 * dy
    w2, dw2 = inner_jvp(y, dy)
    w3 = y - x
    b = w2 + w3 * y
    db = dw2 + (y + w3) * dy - y * dx
    return a * b, b * da + a * db
