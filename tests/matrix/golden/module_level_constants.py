# f_jvp: forward derivative of f with respect to r (fwdtrans 0.1.0)
def f_jvp(r, dr, planet="earth"):
    s = 0
    ds = 0.0
    for c in COEFFICIENTS:
        ds = r * ds + s * dr + zero(c)
        s = s * r + c
    w1 = PLANETS[planet]
    w2 = r ** 2
    w3 = G * w1 / w2
    return w3 + TWO_PI * s, TWO_PI * ds - 2.0 * w3 * r * dr / w2
