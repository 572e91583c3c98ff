# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    g = lambda z: x * z
    h = lambda z, u=g(y): u * z
    h_jvp = lambda z, dz, u=x * y, du=y * dx + x * dy: (u * z, z * du + u * dz)
    w1, dw1 = h_jvp(x, dx)
    w2, dw2 = h_jvp(y, dy)
    return w1 + w2, dw1 + dw2
