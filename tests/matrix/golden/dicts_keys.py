# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d = {2.0: a, 3.0: b}
    dd = {2.0: da, 3.0: db}
    s = 0.0
    ds = 0.0
    for k in d:
        s += k * d[k]
        ds += k * dd[k]
    w1 = sum(list(d))
    w2 = sorted(d.keys())[0]
    return s + w1 + w2 * a, ds + zero(w1) + w2 * da
