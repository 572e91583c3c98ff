# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {"a": x, "bb": y, "c": x * y}
    dd = {"a": dx, "bb": dy, "c": y * dx + x * dy}
    total = 0.0
    dtotal = 0.0
    for k in d:
        w1 = d[k]
        w2 = len(k)
        total += w1 * w2
        dtotal += w2 * dd[k]
    w3, dw3 = sorted_jvp(
        d.items(), [(zero(key), dd[key]) for key in d], key=lambda p: p[1]
    )
    for (k, v), (_, dv) in zip(w3, dw3, strict=True):
        total = total * 0.5 + v
        dtotal = 0.5 * dtotal + dv
    for item, ditem in zip(d.items(), [(zero(key), dd[key]) for key in d], strict=True):
        w4 = item[1]
        w5 = len(item[0])
        total += w4 * w5
        dtotal += w5 * ditem[1]
    for k, (v, dv) in zip(d, zip(d.values(), dd.values(), strict=True)):
        w6 = len(k)
        total += v * w6
        dtotal += w6 * dv
    for i, ((k, v), dv) in enumerate(zip(d.items(), dd.values(), strict=True)):
        w7 = i * v
        total += w7 * v
        dtotal += 2.0 * w7 * dv
    best = max(d, key=d.get)
    w8 = list(d.items())
    dw8 = [(zero(key), dd[key]) for key in d]
    low = min(w8, key=lambda p: p[1])
    dlow = dw8[[x_ is low for x_ in w8].index(True)]
    order = sorted(d, key=d.get, reverse=True)
    pairs = list(d.items())
    dpairs = [(zero(key), dd[key]) for key in d]
    w9 = d[best]
    w10 = low[1]
    w11 = order[1]
    w12 = d[w11]
    w13 = sum(d.values())
    w14 = len(d)
    w15 = total + w9 * w10, w12, pairs, w13 / w14
    w16 = dtotal + w10 * dd[best] + w9 * dlow[1]
    return w15, (w16, dd[w11], dpairs, sum(dd.values()) / w14)
