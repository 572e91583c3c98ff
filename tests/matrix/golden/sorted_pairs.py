# f_jvp: forward derivative of f with respect to points (fwdtrans 0.1.0)
def f_jvp(points, dpoints):
    s = 0.0
    ds = 0.0
    w1 = sorted(points)
    for k, ((x, y), (dx, dy)) in enumerate(
        zip(
            w1,
            [dx for _, dx in sorted(zip(points, dpoints), key=lambda p: p[0])],
            strict=True
        )
    ):
        w2 = k * x
        s += w2 * y
        ds += y * k * dx + w2 * dy
    return s, ds
