# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    return (
        sum([t * t for t in v]) + 1,
        sum([2.0 * t * dt for t, dt in zip(v, dv, strict=True)]),
    )
