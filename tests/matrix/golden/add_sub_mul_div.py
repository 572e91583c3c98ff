# f_jvp: forward derivative of f with respect to x, y, z (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, z, dz):
    w1 = x + y
    w2 = y - z
    w3 = x / w2
    return (
        w1 * z - w3 + x * 2 - 3 * y,
        z * (dx + dy) + w1 * dz + 2.0 * dx + (w3 * (dy - dz) - dx) / w2 - 3.0 * dy,
    )
