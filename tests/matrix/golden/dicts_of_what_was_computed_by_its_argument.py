# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    cache = {}
    dcache = {}
    d = {1.5: x * y, "k": y}
    dd = {1.5: y * dx + x * dy, "k": dy}
    def g(t):
        r = cache.get(t)
        if r is None:
            r = cache[t] = t * t * y
        return r

    def g_jvp(t, dt):
        r = cache.get(t)
        dr = dcache.get(t, None)
        if r is None:
            w1 = t * t
            dr = dcache[t] = 2.0 * y * t * dt + w1 * dy
            r = cache[t] = w1 * y
        return r, dr

    w1, dw1 = g_jvp(x, dx)
    w2, dw2 = g_jvp(x, dx)
    w3, dw3 = g_jvp(y, dy)
    w4 = d.get(x, x)
    dw4 = dd.get(x, dx)
    w5 = d.pop(1.5)
    dw5 = dd.pop(1.5)
    return (
        (w1 + w2 * w3 + w4 * w5, len(cache), d.get(y)),
        (dw1 + w3 * dw2 + w2 * dw3 + w5 * dw4 + w4 * dw5, 0.0, dd.get(y, None)),
    )
