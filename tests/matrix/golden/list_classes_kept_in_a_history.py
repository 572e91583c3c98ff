# s_jvp: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def s_jvp():
    self = S.__new__(S)
    dself = SimpleNamespace()
    self.hist = []
    dself.hist = []
    self.cur = Vector([0.0, 0.0])
    dself.cur = dVector([0.0, 0.0])
    return self, dself


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


# s_add_jvp: forward derivative of add with respect to self, v (fwdtrans 0.1.0)
def s_add_jvp(self, dself, v, dv):
    self.cur, dself.cur = vector_add_jvp(self.cur, dself.cur, v, dv)
    self.hist.append(self.cur)
    dself.hist.append(dself.cur)
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
    s, ds = s_jvp()
    w1 = Vector([x, y])
    dw1 = dVector([dx, dy])
    s_add_jvp(s, ds, w1, dw1)
    w2 = Vector([y, x * x])
    dw2 = dVector([dy, 2.0 * x * dx])
    s_add_jvp(s, ds, w2, dw2)
    w3, dw3 = [], []
    for h, dh in zip(s.hist, ds.hist, strict=True):
        w4, dw4 = vector_norm_jvp(h, dh)
        w3.append(w4)
        dw3.append(dw4)
    w5 = sum(w3)
    w6, dw6 = vector_dot_jvp(s.hist[-1], ds.hist[-1], s.hist[0], ds.hist[0])
    return w5 + w6, sum(dw3) + dw6
