# vec_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def vec_abs_jvp(self, dself):
    w1 = self.x
    w2 = self.y
    w3 = hypot(w1, w2)
    return w3, (w1 * dself.x + w2 * dself.y) / w3


# vec_float_jvp: forward derivative of __float__ with respect to self (fwdtrans 0.1.0)
def vec_float_jvp(self, dself):
    return vec_abs_jvp(self, dself)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = vec_float_jvp(Vec(a, b), SimpleNamespace(x=da, y=db))
    return w1 * a, a * dw1 + w1 * da
