# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d = dict(u=a, v=b)
    dd = dict(u=da, v=db)
    e = dict(d)
    de = dict(dd)
    de["u"] = 2.0 * b * db
    e["u"] = b * b
    f = {**d, "w": a * b}
    df = {**dd, "w": b * da + a * db}
    g = d.copy()
    dg = dd.copy()
    g["v"] = 1.0
    dg["v"] = 0.0
    w1 = d["u"]
    w2 = e["u"]
    w3 = f["w"]
    w4 = g["v"]
    w5 = f["v"]
    w6 = w1 * w2 + w3 + w4 * w5 + e["v"]
    w7 = w2 * dd["u"] + w1 * de["u"] + df["w"] + w5 * dg["v"] + w4 * df["v"]
    return w6, w7 + de["v"]
