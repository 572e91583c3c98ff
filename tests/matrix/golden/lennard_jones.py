# f_jvp: forward derivative of f with respect to r (fwdtrans 0.1.0)
def f_jvp(r, dr, epsilon=0.0103, sigma=3.4):
    w1 = sigma / r
    s6 = w1 ** 6
    ds6 = -6.0 * w1 ** 5.0 * w1 * dr / r
    w2 = 4 * epsilon
    return w2 * (s6 * s6 - s6), w2 * (2.0 * s6 - 1.0) * ds6
