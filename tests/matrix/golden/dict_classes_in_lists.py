# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    ps = [AttrDict(a=x, b=y), AttrDict(a=y, b=x * x)]
    dps = [dAttrDict(a=dx, b=dy), dAttrDict(a=dy, b=2.0 * x * dx)]
    ps[0].a = ps[1].b
    dps[0].a = dps[1].b
    w1 = sum(p.a * p.b for p in ps)
    w2 = max(ps, key=lambda p: p.a)
    return (
        w1 + w2.b,
        (
            sum(p.b * dp.a + p.a * dp.b for p, dp in zip(ps, dps, strict=True))
            + dps[[x_ is w2 for x_ in ps].index(True)].b
        ),
    )
