# zero_jvp: forward derivative of zero with respect to t (fwdtrans 0.1.0)
def zero_jvp(t, dt):
    w1 = t - t
    return w1 + 1, zero_(w1)


# f_jvp: forward derivative of f with respect to x, companion (fwdtrans 0.1.0)
def f_jvp(x, dx, companion, dcompanion):
    s = 0
    ds = 0.0
    for _ in range(2):
        w1, dw1 = zero_jvp(x, dx)
        w2 = w1 * like
        s += w2 * companion
        ds += companion * like * dw1 + w2 * dcompanion
    return s * x, x * ds + s * dx
