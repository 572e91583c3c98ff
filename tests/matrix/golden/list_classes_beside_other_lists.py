# vector_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vector_mul_jvp__self(self, dself, s):
    return (
        Vector([a * s for a in self]),
        dVector([s * da for a, da in zip(self, dself, strict=True)]),
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


# vector_sub_jvp__self: forward derivative of __sub__ with respect to self (fwdtrans 0.1.0)
def vector_sub_jvp__self(self, dself, other):
    return (
        Vector(a - b for a, b in zip(self, other)),
        dVector(da for (a, da), b in zip(zip(self, dself, strict=True), other)),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector([x, y])
    da = dVector([dx, dy])
    n = 2
    w1, dw1 = vector_mul_jvp__self(a, da, n)
    w2 = sum(w1)
    w3, dw3 = vector_mul_jvp__self(a, da, n)
    w4 = sum(w3)
    w5, dw5 = vector_mul_jvp(a, da, x, dx)
    w6 = sum(w5)
    w7, dw7 = vector_add_jvp(a, da, (1.0, x), (0.0, dx))
    w8, dw8 = vector_norm_jvp(w7, dw7)
    w9, dw9 = vector_sub_jvp__self(a, da, range(2))
    w10, dw10 = vector_norm_jvp(w9, dw9)
    return w2 + w4 + w6 + w8 + w10, sum(dw1) + sum(dw3) + sum(dw5) + dw8 + dw10
