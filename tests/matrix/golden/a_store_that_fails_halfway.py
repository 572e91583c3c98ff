# f_jvp__v: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp__v(v, dv, k):
    try:
        w1 = v[k - 1] * 2
        w2 = v[0]
        w3 = w2 * w2
        w4 = 2.0 * dv[k - 1]
        w5 = 2.0 * w2 * dv[0]
        v[0] = w1
        dv[0] = w4
        v[k] = w3
        dv[k] = w5
    except IndexError:
        w6 = v[1]
        w7 = v[0]
        v[1] = w6 * w7
        dv[1] = w7 * dv[1] + w6 * dv[0]
    w8 = v[0]
    w9 = v[1]
    return w8 * w9, w9 * dv[0] + w8 * dv[1]
