# rr_radd_jvp: forward derivative of __radd__ with respect to self, o (fwdtrans 0.1.0)
def rr_radd_jvp(self, dself, o, do):
    return (
        Rr([a * 10 + b for a, b in zip(self, o)]),
        dRr(
            [
                10.0 * da + db
                for (a, da), (b, db) in zip(
                    zip(self, dself, strict=True), zip(o, do, strict=True)
                )
            ]
        ),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Rr([x, y])
    da = dRr([dx, dy])
    b = [y, 1.0]
    db = [dy, 0.0]
    w1, dw1 = rr_radd_jvp(a, da, b, db)
    return sum(a + b) + sum(w1), sum(da + db) + sum(dw1)
