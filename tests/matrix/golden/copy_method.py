# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w = v.copy()
    dw = dv.copy()
    w1 = w[1]
    dw[0] = w1 * dw[0] + w[0] * dw[1]
    w[0] *= w1
    w2 = w[0]
    w3 = v[0]
    return w2 * w3, w3 * dw[0] + w2 * dv[0]
