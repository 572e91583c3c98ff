# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, w = [1.0, 2.0], [1.0, 2.0]
    dv, dw = [0.0, 0.0], [0.0, 0.0]
    w1 = x, y
    g = (a * t for t in w1 for a in v)
    dg = (
        t * da + a * dt
        for t, dt in zip(w1, (dx, dy), strict=True)
        for a, da in zip(v, dv, strict=True)
    )
    h = (a * x for a in w)
    dh = (a * dx for a in w)
    k, dk = unzip(
        (a * b, b * da + a * db)
        for a, da in zip(h, dh, strict=True)
        for b, db in zip(w, dw, strict=True)
    )
    v = [y, x]
    dv = [dy, dx]
    w = [y]
    dw = [dy]
    return (list(g), list(k)), (list(dg), list(dk))
