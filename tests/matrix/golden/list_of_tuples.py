# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    pairs = [(x, y), (y, x * x)]
    dpairs = [(dx, dy), (dy, 2.0 * x * dx)]
    s = 0.0
    ds = 0.0
    for (a, b), (da, db) in zip(pairs, dpairs, strict=True):
        s += a * b
        ds += b * da + a * db
    return s, ds
