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


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector([x, y])
    da = dVector([dx, dy])
    w1 = a[1]
    da[0], da[1] = x * da[1] + w1 * dx, da[0]
    a[0], a[1] = w1 * x, a[0]
    da[1:] = [dx, 2.0 * y * dy]
    a[1:] = [x, y * y]
    del da[0]
    del a[0]
    a.insert(0, x)
    da.insert(0, dx)
    a.extend([y, y])
    da.extend([dy, dy])
    t = a.pop()
    dt = da.pop()
    a.reverse()
    da.reverse()
    sort_jvp(a, da)
    w2, dw2 = vector_norm_jvp(a, da)
    w3, dw3 = vector_add_jvp(Vector([x]), dVector([dx]), a[:1], da[:1])
    w4, dw4 = vector_norm_jvp(w3, dw3)
    return w2 * t + w4, t * dw2 + w2 * dt + dw4
