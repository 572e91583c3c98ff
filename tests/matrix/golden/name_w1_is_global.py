# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w2 = 1 + x * x
    w3 = w1 * x / w2
    w4 = x / w2
    return w3 + w4, (w1 + 1.0 - 2.0 * (w3 + w4) * x) * dx / w2
