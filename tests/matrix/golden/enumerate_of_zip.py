# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    s = 0.0
    ds = 0.0
    for i, ((x, dx), (y, dy)) in enumerate(
        zip(zip(a, da, strict=True), zip(b, db, strict=True))
    ):
        w1 = i + 1
        w2 = w1 * x / y
        s += w2
        ds += (w1 * dx - w2 * dy) / y
    return s, ds
