# f_jvp: forward derivative of f with respect to m (fwdtrans 0.1.0)
def f_jvp(m, dm):
    w1 = m[0]
    w2 = m[1][1]
    dm[0][0] = w2 * dm[0][0] + w1[0] * dm[1][1]
    w1[0] *= w2
    w3 = m[1][0]
    w4 = m[0][1]
    return w3 * w4, w4 * dm[1][0] + w3 * dm[0][1]
