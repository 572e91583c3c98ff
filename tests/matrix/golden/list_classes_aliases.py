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


# vector_neg_jvp: forward derivative of __neg__ with respect to self (fwdtrans 0.1.0)
def vector_neg_jvp(self, dself):
    return (
        Vector([-a for a in self]),
        dVector([-da for a, da in zip(self, dself, strict=True)]),
    )


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


# vector_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def vector_abs_jvp(self, dself):
    w1, dw1 = vector_dot_jvp(self, dself, self, dself)
    w2 = sqrt(w1)
    return w2, 0.5 * dw1 / w2


# vector_x_jvp: forward derivative of x with respect to self (fwdtrans 0.1.0)
def vector_x_jvp(self, dself):
    return self[0], dself[0]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector((x, y, 1.0))
    da = dVector((dx, dy, 0.0))
    b = a
    db = da
    db[0] = 2.0 * y * dy
    b[0] = y * y
    a.append(x)
    da.append(dx)
    w1, dw1 = vector_neg_jvp(a, da)
    w2, dw2 = vector_mul_jvp__self(b, db, 3)
    c, dc = vector_sub_jvp(w1, dw1, w2, dw2)
    w3, dw3 = vector_abs_jvp(c, dc)
    w4, dw4 = vector_x_jvp(c, dc)
    return w3 + w4 + a[0] + sum(b) + sum(c), dw3 + dw4 + da[0] + sum(db) + sum(dc)
