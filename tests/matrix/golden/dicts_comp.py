# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = range(4)
    d = {i: a * i + b for i in w1}
    dd = {i: i * da + db for i in w1}
    e = {k: v * v for k, v in d.items() if k > 1}
    de = {
        k: 2.0 * v * dv
        for (k, v), dv in zip(d.items(), dd.values(), strict=True)
        if k > 1
    }
    w2 = sum(e.values())
    w3 = list(d.values())
    dw3 = list(dd.values())
    w4 = max(w3)
    w5 = w2 + w4 + sum(v * b for v in d.values())
    w6 = sum(de.values()) + dw3[w3.index(w4)]
    return (
        w5,
        (
            w6
            + sum(
                b * dv + v * db for v, dv in zip(d.values(), dd.values(), strict=True)
            )
        ),
    )
