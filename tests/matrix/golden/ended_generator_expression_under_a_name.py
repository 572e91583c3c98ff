# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it = iter([x, y])
    dit = iter([dx, dy])

    def pairs_of(given):
        for a, da in given:
            try:
                w1 = next(it)
                dw1 = next(dit)
                yield w1 * a, a * dw1 + w1 * da
            except StopIteration:
                raise RuntimeError("generator raised StopIteration")

    m, dm = unzip(pairs_of(zip((x, y, x), (dx, dy, dx), strict=True)))
    t = 0.0
    dt = 0.0
    try:
        for v, dv in zip(m, dm, strict=True):
            t += v * x
            dt += x * dv + v * dx
    except RuntimeError:
        dt = y * dt + t * dy
        t *= y
    return t, dt
