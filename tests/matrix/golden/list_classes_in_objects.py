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


# body_step_jvp: forward derivative of step with respect to self, dt (fwdtrans 0.1.0)
def body_step_jvp(self, dself, dt, ddt):
    w1 = self.p
    w2, dw2 = vector_mul_jvp(self.v, dself.v, dt, ddt)
    self.p, dself.p = vector_add_jvp(w1, dself.p, w2, dw2)
    self.v += [0.0]
    dself.v += [0.0]
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
    b = Body(Vector([x, y]), Vector([1.0, x * y]))
    db = SimpleNamespace(p=dVector([dx, dy]), v=dVector([0.0, y * dx + x * dy]))
    for _ in range(3):
        body_step_jvp(b, db, 0.1 * y, 0.1 * dy)
    w1, dw1 = vector_norm_jvp(b.p, db.p)
    return w1 + len(b.v), dw1
