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
    a = Vector([Vector([x, y]), Vector([y, 1.0])])
    da = dVector([dVector([dx, dy]), dVector([dy, 0.0])])
    b, db = vector_add_jvp(a[0], da[0], a[1], da[1])
    a[0] = b
    da[0] = db
    w1, dw1 = vector_dot_jvp(a[0], da[0], a[1], da[1])
    w2, dw2 = [], []
    for v, dv in zip(a, da, strict=True):
        w3, dw3 = vector_norm_jvp(v, dv)
        w2.append(w3)
        dw2.append(dw3)
    return w1 + sum(w2), dw1 + sum(dw2)
