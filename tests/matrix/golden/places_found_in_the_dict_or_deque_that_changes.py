# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    w1 = list(enumerate(v))
    dw1 = [(0.0, tangent) for tangent in dv]
    d = dict(w1)
    dd = dict({key: tangent for (key, _), (_, tangent) in zip(w1, dw1, strict=True)})
    w2 = max(d)
    w3 = d.pop(w2)
    dw3 = dd.pop(w2)
    w4 = max(d) + 1
    dd[w4] = x * dw3 + w3 * dx
    d[w4] = w3 * x
    w5 = min(d, key=d.get)
    w6 = d.pop(w5)
    dw6 = dd.pop(w5)
    w7 = len(d) + 3
    d[w7] = w6
    dd[w7] = dw6
    w8 = len(d) - 3
    w9 = d.setdefault(w8, [])
    dw9 = dd.setdefault(w8, [])
    w10 = len(d) - 4
    w9.insert(w10, x)
    dw9.insert(w10, dx)
    line = deque(v)
    dline = deque(dv)
    w11 = int(line[0])
    line.insert(w11, x)
    dline.insert(w11, dx)
    w12 = int(line[0]) + 1
    line.rotate(w12)
    dline.rotate(w12)
    w13 = int(line[1])
    del dline[w13]
    del line[w13]
    w14, dw14 = [], []
    for i, (z, dz) in enumerate(zip(v, dv, strict=True)):
        w14.append((str(i), z))
        dw14.append((None, dz))
    od = OrderedDict(w14)
    dod = OrderedDict(
        {key: tangent for (key, _), (_, tangent) in zip(w14, dw14, strict=True)}
    )
    w15 = next(iter(od))
    od.move_to_end(w15)
    dod.move_to_end(w15)
    w16 = next(iter(od))
    w17 = od.pop(w16)
    dw17 = dod.pop(w16)
    od["last"] = w17
    dod["last"] = dw17
    return (d, list(line), list(od.values())), (dd, list(dline), list(dod.values()))
