# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = x + 1.0j
    w2 = x - 2.0j
    z = w1 * w2
    dz = (w2 + w1) * dx
    w3 = z.real
    w4 = z.imag
    return w3 + w4 * w4, dz.real + 2.0 * w4 * dz.imag
