# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, x, dx):
    best = max(v, default=x)
    dbest = dv[v.index(best)] if v else dx
    w1 = []
    none = min(w1, default=x * x)
    dnone = [][w1.index(none)] if w1 else 2.0 * x * dx
    far = max(v, key=lambda t: abs(t - x))
    dfar = dv[[x_ is far for x_ in v].index(True)]
    lots = any(t > x for t in v) + all(t > x for t in v)
    both = list(zip(v, v[1:]))
    dboth = list(zip(dv, dv[1:]))
    last = list(reversed(v))[0]
    dlast = list(reversed(dv))[0]
    w2 = sorted(v, reverse=True)
    ranked = {i: t for i, t in enumerate(w2, start=1)}
    dranked = {
        i: dt
        for i, (t, dt) in enumerate(
            zip(
                w2,
                [dx for _, dx in sorted(zip(v, dv), key=lambda p: p[0], reverse=True)],
                strict=True
            ),
            start=1
        )
    }
    w3 = sum(a * b for a, b in both)
    w4 = ranked[1]
    w5 = none * dbest + best * dnone + lots * dfar
    w6 = w4 * dlast + last * dranked[1]
    return (
        (best * none + far * lots + w3, last * w4),
        (
            (
                w5
                + sum(
                    b * da + a * db
                    for (a, b), (da, db) in zip(both, dboth, strict=True)
                )
            ),
            w6
        ),
    )
