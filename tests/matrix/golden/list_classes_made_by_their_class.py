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


# vector_mul_jvp__s: forward derivative of __mul__ with respect to s (fwdtrans 0.1.0)
def vector_mul_jvp__s(self, s, ds):
    return Vector([a * s for a in self]), dVector([a * ds for a in self])


# vector_cross_jvp: forward derivative of cross with respect to a, b (fwdtrans 0.1.0)
def vector_cross_jvp(a, da, b, db):
    w1 = a[1]
    w2 = b[2]
    w3 = a[2]
    w4 = b[1]
    w5 = b[0]
    w6 = a[0]
    w7 = Vector([w1 * w2 - w3 * w4, w3 * w5 - w6 * w2, w6 * w4 - w1 * w5])
    w8 = w2 * da[1] + w1 * db[2] - w4 * da[2] - w3 * db[1]
    w9 = w5 * da[2] + w3 * db[0] - w2 * da[0] - w6 * db[2]
    return w7, dVector([w8, w9, w4 * da[0] + w6 * db[1] - w5 * da[1] - w1 * db[0]])


# vector_copy2_jvp: forward derivative of copy2 with respect to self (fwdtrans 0.1.0)
def vector_copy2_jvp(self, dself):
    return self.__class__(self), dVector(dself)


# vector_scaled_jvp: forward derivative of scaled with respect to self, k (fwdtrans 0.1.0)
def vector_scaled_jvp(self, dself, k, dk):
    return (
        type(self)(a * k for a in self),
        dVector(k * da + a * dk for a, da in zip(self, dself, strict=True)),
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
    w1, dw1 = vector_mul_jvp__s(Vector.unit(3), x, dx)
    a, da = vector_add_jvp(w1, dw1, Vector([y, x, 2.0]), dVector([dy, dx, 0.0]))
    w2, dw2 = vector_scaled_jvp(a, da, y, dy)
    w3, dw3 = vector_copy2_jvp(w2, dw2)
    w4, dw4 = vector_add_jvp(w3, dw3, [x, 0.0, 1.0], [dx, 0.0, 0.0])
    d, dd = vector_cross_jvp(a, da, w4, dw4)
    w5, dw5 = vector_norm_jvp(d, dd)
    w6, dw6 = vector_x_jvp(d, dd)
    return w5 + w6, dw5 + dw6
