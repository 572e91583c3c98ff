# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    def care(z):
        try:
            yield v[1] * z
            yield z
        finally:
            v[0] = sin(z)

    def care_jvp(z, dz):
        try:
            w1 = v[1]
            yield w1 * z, z * dv[1] + w1 * dz
            yield z, dz
        finally:
            w2 = sin(z)
            dv[0] = cos(z) * dz
            v[0] = w2

    for z, _ in care_jvp(x, dx):
        break
    y = v[0]
    dy = dv[0]
    w1 = x * y
    for i, (z, dz) in enumerate(care_jvp(w1, y * dx + x * dy)):
        if i == 0:
            y = y + z
            dy = dy + dz
            break
    w2 = v[0]
    return (y * w2, w2), (w2 * dy + y * dv[0], dv[0])
