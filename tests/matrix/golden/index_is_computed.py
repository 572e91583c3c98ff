# f_jvp__v: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp__v(v, dv, n):
    i = n % len(v)
    w1 = v[i]
    w2 = v[i - 1]
    w3 = (i + 1) % len(v)
    return w1 * w2 + v[w3], w2 * dv[i] + w1 * dv[i - 1] + dv[w3]
