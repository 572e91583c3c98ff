# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = range(4)
    d = {i: a * i + b for i in w1}
    dd = {i: (i * da + db) for i in w1}
    w2, dw2 = {}, {}
    for (k, v), dv in zip(d.items(), dd.values(), strict=True):
        if k > 1:
            w2[k] = v * v
            dw2[k] = 2.0 * v * dv
    e = w2
    de = dw2
    w3 = sum(e.values())
    w4 = list(d.values())
    dw4 = list(dd.values())
    w5 = max(w4)
    w6, dw6 = [], []
    for v, dv in zip(d.values(), dd.values(), strict=True):
        w6.append(v * b)
        dw6.append(b * dv + v * db)
    return w3 + w5 + sum(w6), sum(de.values()) + dw4[w4.index(w5)] + sum(dw6)
