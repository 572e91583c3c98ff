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
    a = Vector([x, y])
    da = dVector([dx, dy])
    b = copy.copy(a)
    db = copy.copy(da)
    c = copy.deepcopy(a)
    dc = copy.deepcopy(da)
    d = list(a)
    dd = list(da)
    e = a.copy()
    de = da.copy()
    b[0] = y
    db[0] = dy
    d.append(x)
    dd.append(dx)
    g, dg = vector_add_jvp(b, db, c, dc)
    w1, dw1 = vector_norm_jvp(g, dg)
    return w1 + sum(d + e) + sum(2 * e), dw1 + sum(dd + de) + sum(2 * de)
