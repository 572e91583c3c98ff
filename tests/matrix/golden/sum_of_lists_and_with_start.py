# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    flat = sum([[x, y], [y * y], []], [])
    dflat = sum([[dx, dy], [2.0 * y * dy], []], [])
    total = sum(flat, x)
    dtotal = sum(dflat) + dx
    pairs = sum(((a, 1.0) for a in flat), ())
    dpairs = sum(((da, 0.0) for a, da in zip(flat, dflat, strict=True)), ())
    w1 = flat[2]
    return (total * w1, pairs), (w1 * dtotal + total * dflat[2], dpairs)
