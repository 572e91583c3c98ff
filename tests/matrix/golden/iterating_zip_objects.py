# vec_jvp: forward derivative of __init__ with respect to self, items (fwdtrans 0.1.0)
def vec_jvp(*items, ditems=()):
    self = Vec.__new__(Vec)
    dself = SimpleNamespace()
    self.items = items
    dself.items = ditems
    return self, dself


# vec_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def vec_iter_jvp(self, dself):
    w1 = self.items
    yield from zip(w1, dself.items, strict=True)


# vec_add_jvp: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def vec_add_jvp(self, dself, other, dother):
    w1, dw1 = unzip(
        (a + b, da + db)
        for (a, da), (b, db) in zip(
            vec_iter_jvp(self, dself), vec_iter_jvp(other, dother)
        )
    )
    return vec_jvp(*w1, ditems=(*dw1,))


# vec_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vec_mul_jvp__self(self, dself, k):
    w1, dw1 = [], []
    for a, da in vec_iter_jvp(self, dself):
        w1.append(k * a)
        dw1.append(k * da)
    return vec_jvp(*w1, ditems=(*dw1,))


# vec_dot_jvp: forward derivative of dot with respect to self, other (fwdtrans 0.1.0)
def vec_dot_jvp(self, dself, other, dother):
    w1, dw1 = [], []
    for (a, da), (b, db) in zip(vec_iter_jvp(self, dself), vec_iter_jvp(other, dother)):
        w1.append(a * b)
        dw1.append(b * da + a * db)
    return sum(w1), sum(dw1)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    u, du = vec_jvp(x, y, x * y, ditems=(dx, dy, y * dx + x * dy))
    v, dv = vec_jvp(y, 2.0, x, ditems=(dy, 0.0, dx))
    w1, dw1 = vec_mul_jvp__self(v, dv, 2)
    w, dw = vec_add_jvp(u, du, w1, dw1)
    (a, *rest), (da, *drest) = unzip(vec_iter_jvp(w, dw))
    w2, dw2 = vec_dot_jvp(u, du, v, dv)
    w3, dw3 = vec_dot_jvp(w, dw, u, du)
    return w2 + w3 * a + sum(rest), dw2 + a * dw3 + w3 * da + sum(drest)
