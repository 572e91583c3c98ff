# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, u = 1.0, 1.0
    ds, du = 0.0, 0.0
    def put(z):
        nonlocal u
        u = z

    def put_jvp(z, dz):
        nonlocal du
        nonlocal u
        u = z
        du = dz
        return None, None

    w1 = x, y
    g = (s * t for t in w1)
    dg = (t * ds + s * dt for t, dt in zip(w1, (dx, dy), strict=True))
    w2 = x, y, x * y
    h = (t for t in w2 if t * s < 100.0)
    dh = (
        dt for t, dt in zip(w2, (dx, dy, y * dx + x * dy), strict=True) if t * s < 100.0
    )
    m = map(lambda t: u * t, (1.0, 2.0))
    dm = (t * du for t in (1.0, 2.0))
    w3 = next(g)
    dw3 = next(dg)
    w4 = next(h)
    dw4 = next(dh)
    w5 = next(m)
    dw5 = next(dm)
    p = w3, w4, w5
    dp = dw3, dw4, dw5
    s = y * y
    ds = 2.0 * y * dy
    put_jvp(y, dy)
    w6 = next(g)
    dw6 = next(dg)
    w7 = next(h)
    dw7 = next(dh)
    w8 = next(m)
    dw8 = next(dm)
    q = w6, w7, w8
    dq = dw6, dw7, dw8
    total = 0.0
    dtotal = 0.0
    w9 = x, y, x
    w10 = (s * t for t in w9)
    for a, da in zip(
        w10,
        (t * ds + s * dt for t, dt in zip(w9, (dx, dy, dx), strict=True)),
        strict=True
    ):
        total += a
        dtotal += da
        ds = y * ds + s * dy
        s = s * y
    return (p, q, total), (dp, dq, dtotal)
