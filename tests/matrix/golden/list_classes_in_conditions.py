# vector_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vector_mul_jvp__self(self, dself, s):
    return (
        Vector([a * s for a in self]),
        dVector([s * da for a, da in zip(self, dself, strict=True)]),
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


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector([x, y])
    da = dVector([dx, dy])
    while a.norm() < 10:
        a, da = vector_mul_jvp__self(a, da, 2)
    if (len(a) == 2 and a) and 3.0 not in a:
        w1, dw1 = vector_norm_jvp(a, da)
    else:
        w1, dw1 = 0.0, 0.0
    return w1, dw1
