# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, x, dx):
    return (
        sum([t * x for t in v if t > 1 if t < 3]),
        sum([x * dt + t * dx for t, dt in zip(v, dv, strict=True) if t > 1 if t < 3]),
    )
