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


# m_norm_jvp: forward derivative of norm with respect to self (fwdtrans 0.1.0)
def m_norm_jvp(self, dself):
    w1, dw1 = vector_norm_jvp(self, dself)
    return 2 * w1, 2.0 * dw1


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


# m_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def m_add_jvp(self, dself, o, do):
    w1, dw1 = vector_add_jvp(self, dself, o, do)
    return M(w1), dM(dw1)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = M([x, y])
    da = dM([dx, dy])
    b = M([y, 3.0])
    db = dM([dy, 0.0])
    w1, dw1 = m_add_jvp(a, da, b, db)
    return m_norm_jvp(w1, dw1)
