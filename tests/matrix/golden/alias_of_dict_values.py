# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {}
    dd = {}
    row = d.setdefault("r", [x])
    drow = dd.setdefault("r", [dx])
    d["s"] = row
    dd["s"] = drow
    d["s"].append(y)
    dd["s"].append(dy)
    for v, dv in zip(d.values(), dd.values(), strict=True):
        dv[0] *= 2.0
        v[0] *= 2.0
    e = dict(d)
    de = dict(dd)
    de["r"][1] = y * dx + x * dy
    e["r"][1] = x * y
    row2 = e.pop("r")
    drow2 = de.pop("r")
    w1 = row[0]
    w2 = row2[1]
    return (w1 * w2 + d["s"][1], d), (w2 * drow[0] + w1 * drow2[1] + dd["s"][1], dd)
