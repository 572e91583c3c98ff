# square_jvp: forward derivative of square with respect to a (fwdtrans 0.1.0)
def square_jvp(a, da):
    return a * a, 2.0 * a * da


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    y = a * b
    dy = b * da + a * db
    u = v = y * y
    du = dv = 2.0 * y * dy
    z = y * 2
    dz = 2.0 * dy
    y, dy = square_jvp(a, da)
    t = u * v
    dt = v * du + u * dv
    u = b * b
    du = 2.0 * b * db
    v = 3 * b
    dv = 3.0 * db
    w1 = t * u
    return y * z + w1 * v, z * dy + y * dz + v * (u * dt + t * du) + w1 * dv
