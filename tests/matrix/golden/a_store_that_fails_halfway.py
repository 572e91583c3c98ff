# f_jvp__v: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp__v(v, dv, k):
    try:
        w1 = v[k - 1] * 2
        w2 = v[0]
        w3 = w2 * w2
        w4 = w1
        w5 = 2.0 * dv[k - 1]
        w6 = w3
        w7 = 2.0 * w2 * dv[0]
        v[0] = w4
        dv[0] = w5
        v[k] = w6
        dv[k] = w7
    except IndexError:
        w8 = v[1]
        w9 = v[0]
        v[1] = w8 * w9
        dv[1] = w9 * dv[1] + w8 * dv[0]
    w10 = v[0]
    w11 = v[1]
    return w10 * w11, w11 * dv[0] + w10 * dv[1]
