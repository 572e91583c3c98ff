# magnitude_jvp: forward derivative of magnitude with respect to z (fwdtrans 0.1.0)
def magnitude_jvp(z, dz):
    w1 = abs(z)
    return w1, (z.conjugate() * dz).real / w1


# f_jvp: forward derivative of f with respect to w, q (fwdtrans 0.1.0)
def f_jvp(w, dw, q, dq):
    s = 1j * w
    ds = 1.0j * dw
    w1 = s / q
    h = 1 / (s * s + w1 + 1)
    dh = -h * h * (2.0 * s * ds + (ds - w1 * dq) / q)
    w2, dw2 = magnitude_jvp(h, dh)
    w3 = math.log10(w2)
    w4 = cmath.phase(h)
    w5 = w - 2
    w6 = abs(w5)
    return (
        (20 * w3, w4, w6),
        (8.685889638065037 * dw2 / w2, (dh / h).imag, (w5.conjugate() * dw).real / w6),
    )
