# box_double_jvp: forward derivative of double with respect to self (fwdtrans 0.1.0)
def box_double_jvp(self, dself, k=1.0):
    self.a = self.a * 2.0 + k
    dself.a = 2.0 * dself.a
    return self.a, dself.a


# weighted_jvp__args__k: forward derivative of weighted with respect to args, k (fwdtrans 0.1.0)
def weighted_jvp__args__k(*args, dargs=(), k=1.0, dk=0.0, j=2.0):
    w1 = sum((i + 1) * a for i, a in enumerate(args))
    return (
        w1 * k + j,
        (
            (
                k
                * sum(
                    (i + 1) * da
                    for i, (a, da) in enumerate(zip(args, dargs, strict=True))
                )
            )
            + w1 * dk
        ),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    b = Box(x)
    db = SimpleNamespace(a=dx)
    def two():
        return [b.double(), y]

    def two_jvp():
        w1, dw1 = box_double_jvp(b, db)
        return [w1, y], [dw1, dy]

    w1, dw1 = two_jvp()
    w2, dw2 = box_double_jvp(b, db)
    w3, dw3 = weighted_jvp__args__k(*w1, k=w2, dk=dw2, dargs=(*dw1,))
    w4, dw4 = two_jvp()
    w5 = [*w4]
    dw5 = [*dw4]
    w6, dw6 = two_jvp()
    w7 = [*w6]
    dw7 = [*dw6]
    w8, dw8 = box_double_jvp(b, db)
    w9, dw9 = weighted_jvp__args__k(*w5, *w7, k=w8, dk=dw8, dargs=(*dw5, *dw7))
    return (w3, w9), (dw3, dw9)
