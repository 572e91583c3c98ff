# f_jvp: forward derivative of f with respect to x, y, z (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, z, dz):
    w1 = math.hypot(x, y)
    w2 = math.hypot(x, y, z)
    w3 = math.hypot(z)
    w4 = w2 * (x * dx + y * dy) / w1
    return (
        w1 * w2 + w3,
        (
            w4
            + w1 * sum(x_ / w2 * dx for x_, dx in zip((x, y, z), (dx, dy, dz)))
            + sum(x_ / w3 * dx for x_, dx in zip((z,), (dz,)))
        ),
    )
