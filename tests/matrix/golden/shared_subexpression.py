# f_jvp: forward derivative of f with respect to x, a (fwdtrans 0.1.0)
def f_jvp(x, dx, a, da):
    w1 = exp(-a * x)
    w2 = 1 + w1
    w3 = w1 / w2
    return w3 + w1 ** 2, w1 * ((w3 - 1.0) / w2 - 2.0 * w1) * (x * da + a * dx)
