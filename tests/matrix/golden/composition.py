# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = sqrt(x)
    w2 = 1 + w1 ** 3
    w3 = log(w2)
    w4 = exp(sin(w3))
    return w4, 1.5 * w4 * cos(w3) * w1 * w1 * dx / (w2 * w1)
