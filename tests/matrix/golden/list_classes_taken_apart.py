# vector_dot_jvp: forward derivative of dot with respect to self, other (fwdtrans 0.1.0)
def vector_dot_jvp(self, dself, other, dother):
    return (
        sum(a * b for a, b in zip(self, other)),
        sum(
            b * da + a * db
            for (a, da), (b, db) in zip(
                zip(self, dself, strict=True), zip(other, dother, strict=True)
            )
        ),
    )


# vector_norm_jvp: forward derivative of norm with respect to self (fwdtrans 0.1.0)
def vector_norm_jvp(self, dself):
    w1, dw1 = vector_dot_jvp(self, dself, self, dself)
    w2 = sqrt(w1)
    return w2, 0.5 * dw1 / w2


# vector_sub_jvp: forward derivative of __sub__ with respect to self, other (fwdtrans 0.1.0)
def vector_sub_jvp(self, dself, other, dother):
    return (
        Vector(a - b for a, b in zip(self, other)),
        dVector(
            da - db
            for (a, da), (b, db) in zip(
                zip(self, dself, strict=True), zip(other, dother, strict=True)
            )
        ),
    )


# vector_mul_jvp: forward derivative of __mul__ with respect to self, s (fwdtrans 0.1.0)
def vector_mul_jvp(self, dself, s, ds):
    return (
        Vector([a * s for a in self]),
        dVector([s * da + a * ds for a, da in zip(self, dself, strict=True)]),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector([x, y, 1.0])
    da = dVector([dx, dy, 0.0])
    b, *c = a
    db, *dc = da
    w1 = sum(c)
    w2, dw2 = vector_sub_jvp(Vector(c), dVector(dc), a[:2], da[:2])
    w3, dw3 = vector_norm_jvp(w2, dw2)
    w4, dw4 = vector_mul_jvp(Vector(tuple(a)), dVector(tuple(da)), x, dx)
    w5, dw5 = vector_dot_jvp(w4, dw4, [*a, 1.0], [*da, 0.0])
    return b * w1 + w3 + w5, w1 * db + b * sum(dc) + dw3 + dw5
