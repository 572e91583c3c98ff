# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w = v
    dw = dv
    s = sorted(v)
    ds = [dx for _, dx in sorted(zip(v, dv), key=lambda p: p[0])]
    sort_jvp(w, dw)
    s[0] = 5.0
    ds[0] = 0.0
    w1 = v[0]
    w2 = v[1]
    w3 = s[1]
    return w1 * 3 + w2 * w3, 3.0 * dv[0] + w3 * dv[1] + w2 * ds[1]
