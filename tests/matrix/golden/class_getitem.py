# vec_getitem_jvp: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def vec_getitem_jvp(self, dself, i):
    w1 = i == 0
    return self.x if w1 else self.y, dself.x if w1 else dself.y


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv = SimpleNamespace(x=da, y=db)
    w1, dw1 = vec_getitem_jvp(v, dv, 0)
    w2, dw2 = vec_getitem_jvp(v, dv, 1)
    return w1 * w2, w2 * dw1 + w1 * dw2
