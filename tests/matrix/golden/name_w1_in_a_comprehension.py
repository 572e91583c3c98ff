# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [w1 * x / (w1 + x) for w1 in (1.0, 2.0)]
    dv = [(w1 - w1 * x / (w1 + x)) * dx / (w1 + x) for w1 in (1.0, 2.0)]
    w2 = v[0]
    w3 = v[1]
    return w2 * w3, w3 * dv[0] + w2 * dv[1]
