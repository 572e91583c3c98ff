# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    def care(z):
        try:
            yield z
            yield z * z
        finally:
            v[0] = z

    def care_jvp(z, dz):
        try:
            yield z, dz
            yield z * z, 2.0 * z * dz
        finally:
            v[0] = z
            dv[0] = dz

    w1, dw1 = unzip(care_jvp(x, dx))
    w2 = sum(w1)
    dw2 = sum(dw1)
    w3 = v[0]
    dw3 = dv[0]
    w4, dw4 = unzip(care_jvp(x * 2, 2.0 * dx))
    return (w2 * w3, [*w4], v[0]), (w3 * dw2 + w2 * dw3, [*dw4], dv[0])
