# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv, i, j):
    w1 = v[i:j]
    w2 = [t * t for t in w1]
    dv[i:j] = [2.0 * t * dt for t, dt in zip(w1, dv[i:j], strict=True)]
    v[i:j] = w2
    v[::2], v[1::2] = v[1::2], v[::2]
    dv[::2], dv[1::2] = dv[1::2], dv[::2]
    w = v[:]
    dw = dv[:]
    w[0] = 0.0
    dw[0] = 0.0
    del dv[j:]
    del v[j:]
    w3 = sum(w)
    w4 = v[0]
    return w3 * w4, w4 * sum(dw) + w3 * dv[0]
