# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    calls = []

    def key(t):
        calls.append(1)
        return -t

    s, ds = sorted_jvp(v, dv, key=key)
    w1 = s[0]
    w2 = s[1]
    w3 = s[2]
    return w1 * 2.0 + w2 * w3 + len(calls), 2.0 * ds[0] + w3 * ds[1] + w2 * ds[2]
