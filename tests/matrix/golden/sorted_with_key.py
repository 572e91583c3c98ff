# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    s, ds = sorted_jvp(v, dv, key=abs)
    w1 = s[0]
    w2 = s[1]
    return w1 * w2 - s[2], w2 * ds[0] + w1 * ds[1] - ds[2]
