# vec_scaled_jvp: forward derivative of scaled with respect to self, k (fwdtrans 0.1.0)
def vec_scaled_jvp(self, dself, k, dk):
    w1 = self.x
    w2 = self.y
    return (
        self.__class__(w1 * k, w2 * k),
        SimpleNamespace(x=k * dself.x + w1 * dk, y=k * dself.y + w2 * dk),
    )


# vec_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def vec_abs_jvp(self, dself):
    w1 = self.x
    w2 = self.y
    w3 = hypot(w1, w2)
    return w3, (w1 * dself.x + w2 * dself.y) / w3


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = vec_scaled_jvp(Vec(a, b), SimpleNamespace(x=da, y=db), b, db)
    w2 = w1.x
    w3, dw3 = vec_abs_jvp(Vec(a, b), SimpleNamespace(x=da, y=db))
    return w2 * w3, w3 * dw1.x + w2 * dw3
