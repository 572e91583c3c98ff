# vec_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def vec_abs_jvp(self, dself):
    w1 = self.x
    w2 = self.y
    w3 = hypot(w1, w2)
    return w3, (w1 * dself.x + w2 * dself.y) / w3


# vec_neg_jvp: forward derivative of __neg__ with respect to self (fwdtrans 0.1.0)
def vec_neg_jvp(self, dself):
    return Vec(-self.x, -self.y), SimpleNamespace(x=-dself.x, y=-dself.y)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = vec_neg_jvp(Vec(a, b), SimpleNamespace(x=da, y=db))
    w2, dw2 = vec_abs_jvp(w1, dw1)
    return w2 * a, a * dw2 + w2 * da
