# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    g = lambda z: x * z
    g_jvp = lambda z, dz: (x * z, z * dx + x * dz)
    w1, dw1 = g_jvp(y, dy)
    h = lambda z, u=w1: u * z
    h_jvp = lambda z, dz, u=w1, du=dw1: (u * z, z * du + u * dz)
    w2, dw2 = h_jvp(x, dx)
    w3, dw3 = h_jvp(y, dy)
    return w2 + w3, dw2 + dw3
