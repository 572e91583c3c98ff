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


# vector_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vector_mul_jvp__self(self, dself, s):
    return (
        Vector([a * s for a in self]),
        dVector([s * da for a, da in zip(self, dself, strict=True)]),
    )


# p_ke_jvp: forward derivative of ke with respect to self (fwdtrans 0.1.0)
def p_ke_jvp(self, dself):
    w1 = 0.5 * self.m
    w2, dw2 = vector_dot_jvp(self.v, dself.v, self.v, dself.v)
    return w1 * w2, 0.5 * w2 * dself.m + w1 * dw2


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = P(Vector([x, y]), Vector([y, 0.5]), m=x)
    dp = SimpleNamespace(r=dVector([dx, dy]), v=dVector([dy, 0.0]), m=dx)
    w1 = p.r
    w2, dw2 = vector_norm_jvp(w1, dp.r)
    w3 = w2 ** 3
    w4 = -1.0 / w3
    a, da = vector_mul_jvp(w1, dp.r, w4, -3.0 * w4 * w2 * w2 * dw2 / w3)
    w5, dw5 = vector_mul_jvp__self(a, da, 0.1)
    p.v, dp.v = vector_add_jvp(p.v, dp.v, w5, dw5)
    w6 = p.r
    w7, dw7 = vector_mul_jvp__self(p.v, dp.v, 0.1)
    p.r, dp.r = vector_add_jvp(w6, dp.r, w7, dw7)
    w8, dw8 = p_ke_jvp(p, dp)
    w9, dw9 = vector_norm_jvp(p.r, dp.r)
    return w8 + w9, dw8 + dw9
