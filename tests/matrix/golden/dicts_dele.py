# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d = {"u": a, "v": b}
    dd = {"u": da, "v": db}
    v = [a, b, a * b]
    dv = [da, db, b * da + a * db]
    del dd["u"]
    del d["u"]
    del dv[0]
    del v[0]
    dd["u"] = 2.0 * b * db
    d["u"] = b * b
    s = 0.0
    ds = 0.0
    for (k, x), dx in zip(d.items(), dd.values(), strict=True):
        ds = a * ds + s * da + dx
        s = s * a + x
    w1 = v[0]
    w2 = v[1]
    return s + w1 * w2, ds + w2 * dv[0] + w1 * dv[1]
