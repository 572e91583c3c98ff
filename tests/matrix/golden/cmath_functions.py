# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = cmath.sqrt(x + 2.0j)
    w2 = cmath.log(x)
    w3 = cmath.sin(x)
    z = w1 + w2 * w3
    dz = (0.5 / w1 + w3 / x + w2 * cos(x)) * dx
    w4 = abs(z)
    return w4, (z.conjugate() * dz).real / w4
