# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x, x * x]
    dv = [dx, 2.0 * x * dx]
    w1 = v[0]
    w2 = w1 ** 3
    w3 = len(v) - 1
    v[w3] = w2
    dv[w3] = 3.0 * w1 * w1 * dv[0]
    return v[5], dv[5]
