# f_jvp: forward derivative of f with respect to v, w (fwdtrans 0.1.0)
def f_jvp(v, dv, w, dw):
    seen = []

    def key(t):
        seen.append(len(seen))
        return abs(t)

    sort_jvp(v, dv, key=key, reverse=True)
    pairs, dpairs = sorted_jvp(zip(v, w), zip(dv, dw), key=lambda p: p[1])
    w1 = v[0]
    w2 = pairs[0][0]
    return (w1 * w2, len(seen)), (w2 * dv[0] + w1 * dpairs[0][0], 0.0)
