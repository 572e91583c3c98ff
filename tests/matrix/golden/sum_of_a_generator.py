# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = sum(t * t for t in v)
    w2 = len(v)
    return w1 / w2, sum(2.0 * t * dt for t, dt in zip(v, dv, strict=True)) / w2
