# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    return (
        sum([t * t if t > 0 else -t for t in v]),
        sum([2.0 * t * dt if t > 0 else -dt for t, dt in zip(v, dv, strict=True)]),
    )
