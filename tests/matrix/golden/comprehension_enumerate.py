# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    return (
        sum([k * t for k, t in enumerate(v)]),
        sum([k * dt for k, (t, dt) in enumerate(zip(v, dv, strict=True))]),
    )
