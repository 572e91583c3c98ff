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


# vector_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vector_mul_jvp__self(self, dself, s):
    return (
        Vector([a * s for a in self]),
        dVector([s * da for a, da in zip(self, dself, strict=True)]),
    )


# odd_jvp__v: forward derivative of odd with respect to v (fwdtrans 0.1.0)
def odd_jvp__v(v, dv, n):
    if n == 0:
        return v, dv
    w1, dw1 = vector_mul_jvp__self(v, dv, 0.5)
    w2, dw2 = vector_add_jvp(v, dv, w1, dw1)
    w3, dw3 = odd_jvp__v(w2, dw2, n - 1)
    return vector_sub_jvp(w3, dw3, v, dv)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = odd_jvp__v(Vector([x, y]), dVector([dx, dy]), 3)
    return vector_norm_jvp(w1, dw1)
