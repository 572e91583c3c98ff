# f_jvp: forward derivative of f with respect to r, phi (fwdtrans 0.1.0)
def f_jvp(r, dr, phi, dphi):
    w1 = cos(phi)
    w2 = sin(phi)
    return (r * w1, r * w2), (w1 * dr - r * w2 * dphi, w2 * dr + r * w1 * dphi)
