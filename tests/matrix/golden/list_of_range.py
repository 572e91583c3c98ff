# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    k = list(range(4))
    w1 = k[3]
    w2 = k[2]
    return x * w1 + x ** w2, (w1 + (w2 * x ** (w2 - 1.0) if w2 else 0.0)) * dx
