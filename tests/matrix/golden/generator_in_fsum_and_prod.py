# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = math.fsum(t * t for t in v)
    w2, dw2 = [], []
    for t, dt in zip(v, dv, strict=True):
        w2.append(t + 1)
        dw2.append(dt)
    return (
        w1 + math.prod(w2),
        fsum(2.0 * t * dt for t, dt in zip(v, dv, strict=True)) + dprod(w2, dw2, 1),
    )
