# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    z = 0
    dz = 0.0
    c = complex(x, y)
    dc = dx + 1.0j * dy
    for _ in range(5):
        dz = 2.0 * z * dz + dc
        z = z * z + c
        if abs(z) > 2:
            break
    w1 = abs(z)
    w2 = w1 ** 2
    w3 = abs(x)
    return (
        w2 + w3,
        2.0 * w1 * ((z.conjugate() * dz).real / w1) + (x.conjugate() * dx).real / w3,
    )
