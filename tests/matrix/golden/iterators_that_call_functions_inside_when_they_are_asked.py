# summed_jvp: forward derivative of summed with respect to x, y (fwdtrans 0.1.0)
def summed_jvp(x, dx, y, dy):
    def g(t):
        return x * t

    def g_jvp(t, dt):
        return x * t, t * dx

    it, dit = unzip(g_jvp(2.0, 0.0) for z, dz in zip((y, y), (dy, dy), strict=True))
    x = y  # what g reads when `it` is gone through
    dx = dy
    x = sum(it)
    dx = sum(dit)
    return x, dx


# mapped_jvp: forward derivative of mapped with respect to x, y (fwdtrans 0.1.0)
def mapped_jvp(x, dx, y, dy):
    def g():
        return (lambda q: x * q)(y)

    def g_jvp():
        lambda_jvp = lambda q, dq: (x * q, q * dx + x * dq)
        return lambda_jvp(y, dy)

    def pairs_of(given):
        for z, dz in given:
            w1, dw1 = g_jvp()
            yield w1 * z, z * dw1 + w1 * dz

    it, dit = unzip(pairs_of(zip((y, 1.0), (dy, 0.0), strict=True)))
    x = 2.0
    dx = 0.0
    x = list(it)
    dx = list(dit)
    w2 = x[0]
    w3 = x[1]
    return w2 * w3, w3 * dx[0] + w2 * dx[1]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = summed_jvp(x, dx, y, dy)
    w2, dw2 = mapped_jvp(x, dx, y, dy)
    return (w1, w2), (dw1, dw2)
