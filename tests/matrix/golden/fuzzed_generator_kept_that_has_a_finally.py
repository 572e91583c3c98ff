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

    it, dit = opened(care_jvp(x, dx))
    y = next(it)
    dy = next(dit)
    it = None
    w1 = v[0]
    return y * w1, w1 * dy + y * dv[0]
