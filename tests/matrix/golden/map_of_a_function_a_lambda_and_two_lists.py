# sq_jvp: forward derivative of sq with respect to v (fwdtrans 0.1.0)
def sq_jvp(v, dv):
    return v * v, 2.0 * v * dv


# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    w1, dw1 = [], []
    for x, dx in zip(xs, dxs, strict=True):
        w2, dw2 = sq_jvp(x, dx)
        w1.append(w2)
        dw1.append(dw2)
    a = sum(w1)
    da = sum(dw1)
    b = list(map(lambda v: v * k, xs))
    db = [k * dv + v * dk for v, dv in zip(xs, dxs, strict=True)]
    w3, dw3 = [], []
    for x, dx in zip(xs, dxs, strict=True):
        w3.append(math.sin(x))
        dw3.append(cos(x) * dx)
    c = max(w3)
    dc = dw3[w3.index(c)]
    w4 = a * k + sum(map(lambda p, q: p * q, b, xs)) + c
    w5 = k * da + a * dk
    return (
        w4,
        (
            w5
            + sum(
                q * dp + p * dq
                for (p, dp), (q, dq) in zip(
                    zip(b, db, strict=True), zip(xs, dxs, strict=True)
                )
            )
            + dc
        ),
    )
