# vector_add_jvp_guarded: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def vector_add_jvp_guarded(self, dself, other, dother):
    try:
        dw1 = dVector(
            [
                da + db
                for (a, da), (b, db) in zip(
                    zip(self, dself, strict=True), zip(other, dother, strict=True)
                )
            ]
        )
    except (ArithmeticError, ValueError):
        dw1 = nan
    return Vector([a + b for a, b in zip(self, other)]), dw1


# vector_mul_jvp_guarded: forward derivative of __mul__ with respect to self, s (fwdtrans 0.1.0)
def vector_mul_jvp_guarded(self, dself, s, ds):
    try:
        dw1 = dVector([s * da + a * ds for a, da in zip(self, dself, strict=True)])
    except (ArithmeticError, ValueError):
        dw1 = nan
    return Vector([a * s for a in self]), dw1


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


# vector_x_jvp: forward derivative of x with respect to self (fwdtrans 0.1.0)
def vector_x_jvp(self, dself):
    return self[0], dself[0]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector([x, y])
    da = dVector([dx, dy])
    try:
        w1 = y / x
        try:
            dw2 = dVector([(dy - w1 * dx) / x, dy])
        except (ArithmeticError, ValueError):
            dw2 = nan
        b, db = vector_add_jvp_guarded(a, da, Vector([w1, y]), dw2)
        c, dc = vector_mul_jvp_guarded(b, db, 1 / (x - x), zero(1 / (x - x)))
    except ZeroDivisionError:
        c, dc = vector_mul_jvp__self(a, da, 2)
    w3, dw3 = vector_norm_jvp(c, dc)
    w4, dw4 = vector_x_jvp(b, db)
    return w3 + w4, dw3 + dw4
