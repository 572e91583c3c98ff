# vecs_jvp: forward derivative of vecs with respect to x, y (fwdtrans 0.1.0)
def vecs_jvp(x, dx, y, dy):
    yield Vector([x, y]), dVector([dx, dy])
    yield Vector([y, 2.0]), dVector([dy, 0.0])


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


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = Vector([0.0, 0.0])
    dt = dVector([0.0, 0.0])
    for v, dv in vecs_jvp(x, dx, y, dy):
        w1, dw1 = vector_mul_jvp(v, dv, x, dx)
        t, dt = vector_add_jvp(t, dt, w1, dw1)
    return vector_norm_jvp(t, dt)
