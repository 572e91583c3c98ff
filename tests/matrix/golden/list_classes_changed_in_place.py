# vector_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vector_mul_jvp__self(self, dself, s):
    return (
        Vector([a * s for a in self]),
        dVector([s * da for a, da in zip(self, dself, strict=True)]),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector([x, y])
    da = dVector([dx, dy])
    b = a
    db = da
    a += [x * y]
    da += [y * dx + x * dy]
    b, db = vector_mul_jvp__self(b, db, 2)
    c = a[1:]
    dc = da[1:]
    return sum(c) + len(c) + sum(c + [x]) + sum(b), sum(dc) + sum(dc + [dx]) + sum(db)
