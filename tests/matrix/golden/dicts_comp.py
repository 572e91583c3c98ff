# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d = {i: a * i + b for i in range(4)}
    dd = {i: i * da + db for i in range(4)}
    e = {k: v * v for k, v in d.items() if k > 1}
    de = {
        k: 2.0 * v * dv
        for (k, v), dv in zip(d.items(), dd.values(), strict=True)
        if k > 1
    }
    w1 = sum(e.values())
    w2 = list(d.values())
    dw2 = list(dd.values())
    w3 = max(w2)
    w4 = w1 + w3 + sum(v * b for v in d.values())
    w5 = sum(de.values()) + dw2[w2.index(w3)]
    return (
        w4,
        (
            w5
            + sum(
                b * dv + v * db for v, dv in zip(d.values(), dd.values(), strict=True)
            )
        ),
    )
