# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = math.prod(v)
    w2 = v[0]
    return w1 + math.prod(v, start=w2), dprod(v, dv, 1) + dprod(v, dv, w2) + w1 * dv[0]
