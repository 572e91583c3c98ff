# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d = {"p": a, "q": b}
    dd = {"p": da, "q": db}
    s = 0.0
    ds = 0.0
    for (k, v), dv in zip(d.items(), dd.values(), strict=True):
        w1 = v * len(k)
        s += w1 * v
        ds += 2.0 * w1 * dv
    for v, dv in zip(d.values(), dd.values(), strict=True):
        ds = v * ds + s * dv
        s *= v
    for k in d:
        s += d[k]
        ds += dd[k]
    return s, ds
