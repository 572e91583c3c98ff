# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {}
    dd = {}
    w1 = d.setdefault('r', [x])
    dw1 = dd.setdefault('r', [dx])
    row = w1
    drow = dw1
    d["s"] = row
    dd['s'] = drow
    d["s"].append(y)
    dd['s'].append(dy)
    for v, dv in zip(d.values(), dd.values(), strict=True):
        dv[0] = 2.0 * dv[0]
        v[0] *= 2.0
    e = dict(d)
    de = dict(dd)
    de['r'][1] = y * dx + x * dy
    e["r"][1] = x * y
    w2 = e.pop('r')
    dw2 = de.pop('r')
    row2 = w2
    drow2 = dw2
    w3 = row[0]
    w4 = row2[1]
    return (w3 * w4 + d["s"][1], d), (w4 * drow[0] + w3 * drow2[1] + dd['s'][1], dd)
