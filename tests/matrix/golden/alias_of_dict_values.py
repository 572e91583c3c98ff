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
    w2 = d['s']
    dw2 = dd['s']
    w2.append(y)
    dw2.append(dy)
    for v, dv in zip(d.values(), dd.values(), strict=True):
        dv[0] = 2.0 * dv[0]
        v[0] *= 2.0
    e = dict(d)
    de = dict(dd)
    de['r'][1] = y * dx + x * dy
    e["r"][1] = x * y
    w3 = e.pop('r')
    dw3 = de.pop('r')
    row2 = w3
    drow2 = dw3
    w4 = row[0]
    w5 = row2[1]
    return (w4 * w5 + d["s"][1], d), (w5 * drow[0] + w4 * drow2[1] + dd['s'][1], dd)
