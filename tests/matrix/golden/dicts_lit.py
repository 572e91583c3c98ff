# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d = {"x": a, "y": a * b, 3: 2.0}
    dd = {"x": da, "y": b * da + a * db, 3: 0.0}
    d["x"] += b
    dd["x"] += db
    d["z"] = sin(a)
    dd["z"] = cos(a) * da
    w1 = d["x"]
    w2 = d["y"]
    return w1 * w2 + d["z"] + d[3], w2 * dd["x"] + w1 * dd["y"] + dd["z"] + dd[3]
