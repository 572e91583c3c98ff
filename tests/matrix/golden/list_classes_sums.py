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


# total_from_jvp: forward derivative of total_from with respect to iterable, start (fwdtrans 0.1.0)
def total_from_jvp(iterable, diterable, start, dstart):
    value = start
    dvalue = dstart
    for item, ditem in zip(iterable, diterable, strict=True):
        value, dvalue = vector_add_jvp(value, dvalue, item, ditem)
    return value, dvalue


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


# vector_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def vector_abs_jvp(self, dself):
    w1, dw1 = vector_dot_jvp(self, dself, self, dself)
    w2 = sqrt(w1)
    return w2, 0.5 * dw1 / w2


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    vs = [Vector([x, y]), Vector([y, x * y]), Vector([1.0, x])]
    w1 = y * dx + x * dy
    dvs = [dVector([dx, dy]), dVector([dy, w1]), dVector([0.0, dx])]
    s = Vector([0.0, 0.0])
    ds = dVector([0.0, 0.0])
    for v, dv in zip(vs, dvs, strict=True):
        s, ds = vector_add_jvp(s, ds, v, dv)
    t, dt = total_from_jvp(vs, dvs, Vector([0.0, 0.0]), dVector([0.0, 0.0]))
    w2, dw2 = vector_dot_jvp(s, ds, t, dt)
    w3 = max(vs, key=lambda v: v.norm())
    w4, dw4 = vector_abs_jvp(w3, dvs[[x_ is w3 for x_ in vs].index(True)])
    return w2 + w4, dw2 + dw4
