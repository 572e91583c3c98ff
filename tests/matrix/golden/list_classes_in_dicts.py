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


# vector_scale_in_jvp__self__k: forward derivative of scale_in with respect to self, k (fwdtrans 0.1.0)
def vector_scale_in_jvp__self__k(self, dself, k, dk):
    for i in range(len(self)):
        dself[i] = k * dself[i] + self[i] * dk
        self[i] *= k
    return None, None


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
    d = {"a": Vector([x, y]), "b": Vector([y, y])}
    dd = {"a": dVector([dx, dy]), "b": dVector([dy, dy])}
    w1, dw1 = vector_mul_jvp__self(d["a"], dd["a"], 2)
    d["a"], dd["a"] = vector_add_jvp(w1, dw1, d["b"], dd["b"])
    for k in d:
        w2 = d[k]
        dw2 = dd[k]
        vector_scale_in_jvp__self__k(w2, dw2, x, dx)
    w3, dw3 = vector_norm_jvp(d["a"], dd["a"])
    w4, dw4 = vector_dot_jvp(d["b"], dd["b"], d["a"], dd["a"])
    return w3 + w4, dw3 + dw4
