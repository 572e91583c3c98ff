# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w2 = 1.0, 2.0
    v = [w1 * x / (w1 + x) for w1 in w2]
    dv = [(w1 - w1 * x / (w1 + x)) * dx / (w1 + x) for w1 in w2]
    w3 = v[0]
    w4 = v[1]
    return w3 * w4, w4 * dv[0] + w3 * dv[1]
