# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a, da = companion(TABLE["a"])(x * y, y * dx + x * dy)
    b, db = unzip((z * y, y * dz + z * dy) for z, dz in zip(a, da, strict=True))
    w1, dw1 = companion(TABLE["a"])(y, dy)
    c, dc = unzip(
        (z + w, dz + dw)
        for (z, dz), (w, dw) in zip(zip(b, db, strict=True), zip(w1, dw1, strict=True))
    )
    return sum(c), sum(dc)
