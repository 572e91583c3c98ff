# vector_mul_jvp__s: forward derivative of __mul__ with respect to s (fwdtrans 0.1.0)
def vector_mul_jvp__s(self, s, ds):
    return Vector([a * s for a in self]), dVector([a * ds for a in self])


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


# vector_dot_jvp_once: forward derivative of dot with respect to self, other (fwdtrans 0.1.0)
def vector_dot_jvp_once(self, dself, other, dother):
    w1, dw1 = [], []
    for (a, da), (b, db) in zip(
        zip(self, dself, strict=True), zip(other, dother, strict=True)
    ):
        w1.append(a * b)
        dw1.append(b * da + a * db)
    w2 = sum(w1)
    dw2 = sum(dw1)
    return w2, dw2


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector()
    da = dVector()
    for i in range(3):
        a.append(x * i + y)
        da.append(i * dx + dy)
    e = Vector(map(lambda t: t * t, a))
    de = dVector(2.0 * t * dt for t, dt in zip(a, da, strict=True))
    g, dg = vector_mul_jvp__s(Vector(range(3)), x, dx)
    w1, dw1 = vector_norm_jvp(e, de)
    w2, dw2 = vector_dot_jvp_once(a, da, reversed(e), reversed(de))
    w3, dw3 = vector_norm_jvp(g, dg)
    return w1 + w2 + w3, dw1 + dw2 + dw3
