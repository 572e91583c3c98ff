# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x] * 3
    dv = [dx] * 3
    v[1] = 2 * x
    dv[1] = 2.0 * dx
    w1 = v[0]
    w2 = v[1]
    w3 = w1 * w2
    w4 = v[2]
    return w3 * w4, w4 * (w2 * dv[0] + w1 * dv[1]) + w3 * dv[2]
