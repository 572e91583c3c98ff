# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    s = sorted(v, key=abs)
    ds = [dx for _, dx in sorted(zip(v, dv), key=lambda p: abs(p[0]) if abs else p[0])]
    w1 = s[0]
    w2 = s[1]
    return w1 * w2 - s[2], w2 * ds[0] + w1 * ds[1] - ds[2]
