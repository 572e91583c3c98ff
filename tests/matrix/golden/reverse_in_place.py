# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w = v[:]
    dw = dv[:]
    w.reverse()
    dw.reverse()
    w1 = w[0]
    w2 = v[1]
    return w1 * w2 - w[2], w2 * dw[0] + w1 * dv[1] - dw[2]
