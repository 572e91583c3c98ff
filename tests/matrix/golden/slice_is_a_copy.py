# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w = v[:]
    dw = dv[:]
    w1 = w[0]
    w2 = w[1]
    w[0] = w1 * w2
    dw[0] = w2 * dw[0] + w1 * dw[1]
    w3 = w[0]
    w4 = v[0]
    return w3 * w4, w4 * dw[0] + w3 * dv[0]
