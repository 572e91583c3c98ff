# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = range(1, 5)
    v = [x * k for k in w1]
    dv = [k * dx for k in w1]
    w2 = v[0]
    w3 = v[3]
    return w2 * w3, w3 * dv[0] + w2 * dv[3]
