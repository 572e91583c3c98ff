# iso_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def iso_add_jvp(self, dself, o, do):
    return (
        Iso([a + b for a, b in zip(self, o)]),
        dIso(
            [
                da + db
                for (a, da), (b, db) in zip(
                    zip(self, dself, strict=True), zip(o, do, strict=True)
                )
            ]
        ),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Iso([x, y])
    da = dIso([dx, dy])
    b = [y, 1.0]
    db = [dy, 0.0]
    w1, dw1 = iso_add_jvp(a, da, b, db)
    return (
        sum(w1) + sum(b + a) + sum(a * 2) + sum(3 * a),
        sum(dw1) + sum(db + da) + sum(da * 2) + sum(3 * da),
    )
