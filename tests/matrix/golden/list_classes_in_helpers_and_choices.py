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


# comb_jvp: forward derivative of comb with respect to u, v, t (fwdtrans 0.1.0)
def comb_jvp(u, du, v, dv, t, dt):
    w1, dw1 = vector_mul_jvp(u, du, 1 - t, -dt)
    w2, dw2 = vector_mul_jvp(v, dv, t, dt)
    return vector_add_jvp(w1, dw1, w2, dw2)


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
    b = Vector([y, 3.0])
    db = dVector([dy, 0.0])
    c, dc = comb_jvp(a, da, b, db, x, dx)
    w1 = y > 0
    d = a if w1 else b
    dd = da if w1 else db
    e, de = vector_add_jvp(d or b, dd if d else db, c, dc)
    if isinstance(e, Vector):
        w2, dw2 = vector_norm_jvp(e, de)
    else:
        w2, dw2 = 0.0, 0.0
    return w2, dw2
