# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    if any(t < 0 for t in v) and all(t < 5 for t in v):
        w1 = v[0]
        w2 = v[1]
        return w1 * w2, w2 * dv[0] + w1 * dv[1]
    return v[0], dv[0]
