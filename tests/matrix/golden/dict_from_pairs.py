# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    names = ["a", "b", "c"]
    d = dict(zip(names, v))
    dd = dict(zip(names, dv))
    w1 = [(n, t * t) for n, t in d.items()]
    e = dict(w1)
    de = dict(
        {
            key: tangent
            for (key, _), (_, tangent) in zip(
                w1,
                [
                    (zero(n), 2.0 * t * dt)
                    for (n, t), dt in zip(d.items(), dd.values(), strict=True)
                ],
                strict=True
            )
        }
    )
    w2, dw2 = [], []
    for (n, t), dt in zip(e.items(), de.values(), strict=True):
        w2.append((n, 2.0 * t))
        dw2.append((zero(n), 2.0 * dt))
    g = dict(w2, extra=v[0])
    dg = dict(
        {key: tangent for (key, _), (_, tangent) in zip(w2, dw2, strict=True)},
        extra=dv[0]
    )
    h = {**d, **g, "d": v[1]}
    dh = {**dd, **dg, "d": dv[1]}
    i = dict.fromkeys(names, v[2])
    di = dict.fromkeys(names, dv[2])
    i["a"] += 1.0
    j = dict.fromkeys("xy")
    w3 = d["a"]
    w4 = e["b"]
    w5 = w3 * w4
    w6 = g["c"]
    w7 = i["a"]
    w8 = i["b"]
    w9 = h, w5 * w6 + w7 * w8 + len(j)
    w10 = w6 * (w4 * dd["a"] + w3 * de["b"]) + w5 * dg["c"] + w8 * di["a"]
    return w9, (dh, w10 + w7 * di["b"])
