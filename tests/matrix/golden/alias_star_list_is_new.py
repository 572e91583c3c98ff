# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    first, *rest = v
    dfirst, *drest = dv
    drest[0] = first * drest[0] + rest[0] * dfirst
    rest[0] *= first
    w1 = rest[0]
    w2 = v[1]
    return w1 * w2, w2 * drest[0] + w1 * dv[1]
