# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w = v[:]
    dw = dv[:]
    sort_jvp(w, dw)
    w1 = w[0]
    w2 = w[1]
    w3 = w[2]
    return w1 * 3 + w2 * w3, 3.0 * dw[0] + w3 * dw[1] + w2 * dw[2]
