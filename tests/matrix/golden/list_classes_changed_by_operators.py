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


# vector_add_jvp: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def vector_add_jvp(self, dself, other, dother):
    return (
        Vector([a + b for a, b in zip(self, other)]),
        dVector(
            [
                da + db
                for (a, da), (b, db) in zip(
                    zip(self, dself, strict=True), zip(other, dother, strict=True)
                )
            ]
        ),
    )


# vector_mul_jvp: forward derivative of __mul__ with respect to self, s (fwdtrans 0.1.0)
def vector_mul_jvp(self, dself, s, ds):
    return (
        Vector([a * s for a in self]),
        dVector([s * da + a * ds for a, da in zip(self, dself, strict=True)]),
    )


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


# vector_x_jvp: forward derivative of x with respect to self (fwdtrans 0.1.0)
def vector_x_jvp(self, dself):
    return self[0], dself[0]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector([x, y])
    da = dVector([dx, dy])
    a, da = vector_sub_jvp(a, da, Vector([y, 1.0]), dVector([dy, 0.0]))
    b, db = vector_add_jvp(
        Vector(sorted(a)),
        dVector([dx for _, dx in sorted(zip(a, da), key=lambda p: p[0])]),
        a,
        da
    )
    k = x
    dk = dx
    k, dk = vector_mul_jvp(b, db, k, dk)
    w1, dw1 = vector_norm_jvp(k, dk)
    w2, dw2 = vector_x_jvp(b, db)
    return w1 + w2, dw1 + dw2
