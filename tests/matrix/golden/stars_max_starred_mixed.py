# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y]
    dv = [dx, dy]
    w1 = max(0.1, *v)
    w2 = min(*v, 5.0)
    w3 = math.hypot(*v, 1.0)
    w4 = sum([*v, x])
    w5 = (x, *v)
    w6 = math.dist(w5, (0.0, 1.0, 2.0))
    w7 = w2 * (0.0, *dv)[(0.1, *v).index(w1)]
    w8 = w7 + w1 * (*dv, 0.0)[(*v, 5.0).index(w2)]
    w9 = w8 + sum(x_ / w3 * dx for x_, dx in zip((*v, 1.0), (*dv, 0.0)))
    w10 = w9 + sum([*dv, dx])
    return (
        w1 * w2 + w3 + w4 + w6,
        (
            w10
            + sum((a - b) / w6 * da for a, b, da in zip(w5, (0.0, 1.0, 2.0), (dx, *dv)))
        ),
    )
