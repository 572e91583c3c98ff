# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def h(z, u):
        nonlocal x
        x = y * z
        return z * u * x

    def h_jvp(z, dz, u, du):
        nonlocal dx
        nonlocal x
        x = y * z
        dx = z * dy + y * dz
        w1 = z * u
        return w1 * x, x * (u * dz + z * du) + w1 * dx

    w1 = sin(x)
    dw1 = cos(x) * dx
    b, db = h_jvp(x * y * 2, 2.0 * (y * dx + x * dy), w1, dw1)
    w2, dw2 = h_jvp(x, dx, x ** 2, 2.0 * x * dx)
    b += w2
    db += dw2
    w3 = x * 2
    w4 = sin(w3)
    dw4 = 2.0 * cos(w3) * dx
    w5, dw5 = h_jvp(w4 * x, x * dw4 + w4 * dx, x, dx)
    b += w5
    db += dw5
    return (b, x), (db, dx)
