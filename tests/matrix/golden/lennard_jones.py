# f_jvp: forward derivative of f with respect to r (fwdtrans 0.1.0)
def f_jvp(r, dr, epsilon=0.0103, sigma=3.4):
    s6 = (sigma / r) ** 6
    ds6 = -6.0 * s6 * dr / r
    w1 = 4 * epsilon
    return w1 * (s6 * s6 - s6), w1 * (2.0 * s6 - 1.0) * ds6
