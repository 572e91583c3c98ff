# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = sum(t * t for t in v)
    w2, dw2 = [], []
    for t, dt in zip(v, dv, strict=True):
        w2.append(t * 3)
        dw2.append(3.0 * dt)
    w3 = max(w2)
    w4, dw4 = [], []
    for t, dt in zip(v, dv, strict=True):
        w4.append(t)
        dw4.append(dt)
    w5 = min(w4)
    return (
        w1 + w3 - w5,
        (
            sum(2.0 * t * dt for t, dt in zip(v, dv, strict=True))
            + dw2[w2.index(w3)]
            - dw4[w4.index(w5)]
        ),
    )
