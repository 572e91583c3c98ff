# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    a = list(v)
    da = list(dv)
    b = tuple(a)
    db = tuple(da)
    da[0] *= 2
    a[0] *= 2
    w1 = a[0]
    w2 = b[0]
    return w1 * w2 + v[1], w2 * da[0] + w1 * db[0] + dv[1]
