# f_jvp: forward derivative of f with respect to a, b, c (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, c, dc):
    s = 0.0
    ds = 0.0
    for (x, dx), (y, dy), (z, dz) in zip(
        zip(a, da, strict=True), zip(b, db, strict=True), zip(c, dc, strict=True)
    ):
        w1 = x * y
        s += w1 * z
        ds += z * (y * dx + x * dy) + w1 * dz
    return s, ds
