# f_jvp__v: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp__v(v, dv, i):
    j = v[i] = v[0] * 2
    dj = dv[i] = 2.0 * dv[0]
    a, v[1] = v[1], a = v[0], j
    da, dv[1] = dv[1], da = dv[0], dj
    w1 = v[0]
    w2 = v[1]
    return w1 * w2 + j * a, w2 * dv[0] + w1 * dv[1] + a * dj + j * da
