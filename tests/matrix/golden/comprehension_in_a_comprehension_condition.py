# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    return (
        sum([t for t in v if t > sum([u for u in v]) / len(v)]),
        sum(
            [
                dt
                for t, dt in zip(v, dv, strict=True)
                if t > sum([u for u in v]) / len(v)
            ]
        ),
    )
