# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    return (
        sum([abs(t) for t in v]),
        sum([copysign(1.0, t) * dt for t, dt in zip(v, dv, strict=True)]),
    )
