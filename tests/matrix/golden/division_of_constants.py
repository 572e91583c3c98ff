# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = 1 / x
    w2 = 1 + x
    w3 = 2.5 / w2
    return w1 + x / 4 - w3, (0.25 + w3 / w2 - w1 * w1) * dx
