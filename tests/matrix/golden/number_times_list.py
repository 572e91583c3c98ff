# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = 2 * [x, 1.0]
    dv = 2 * [dx, 0.0]
    v[1] = 2 * x
    dv[1] = 2.0 * dx
    w1 = v[0]
    w2 = v[1]
    w3 = w1 * w2
    w4 = v[2]
    return w3 * w4 + v[3], w4 * (w2 * dv[0] + w1 * dv[1]) + w3 * dv[2] + dv[3]
