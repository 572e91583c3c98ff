# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1 = sum([t for t in v if t > 1])
    w2 = v[0]
    return (
        w1 * w2,
        w2 * sum([dt for t, dt in zip(v, dv, strict=True) if t > 1]) + w1 * dv[0],
    )
