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


# vector_add_jvp__self: forward derivative of __add__ with respect to self (fwdtrans 0.1.0)
def vector_add_jvp__self(self, dself, other):
    return (
        Vector([a + b for a, b in zip(self, other)]),
        dVector([da for (a, da), b in zip(zip(self, dself, strict=True), other)]),
    )


# vector_mul_jvp: forward derivative of __mul__ with respect to self, s (fwdtrans 0.1.0)
def vector_mul_jvp(self, dself, s, ds):
    return (
        Vector([a * s for a in self]),
        dVector([s * da + a * ds for a, da in zip(self, dself, strict=True)]),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = Vector([1.0, 2.0])
    def g(v, k=w1): return (v + k).norm()

    def g_jvp(v, dv, k=w1, dk=zero(w1)):
        w1, dw1 = vector_add_jvp__self(v, dv, k)
        return vector_norm_jvp(w1, dw1)

    h = lambda v: v * x
    w2, dw2 = g_jvp(Vector([x, y]), dVector([dx, dy]))
    w3 = Vector([y, x])
    w4, dw4 = vector_mul_jvp(w3, dVector([dy, dx]), x, dx)
    w5, dw5 = g_jvp(w4, dw4)
    return w2 + w5, dw2 + dw5
