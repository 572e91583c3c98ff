# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = cmath.exp(1.0j * x)
    z = w1 * y
    dz = w1 * (y * 1.0j * dx + dy)
    w2 = z.real
    w3 = z.imag
    return w2 * w3, w3 * dz.real + w2 * dz.imag
