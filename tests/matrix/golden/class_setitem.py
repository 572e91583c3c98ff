# vec_setitem_jvp: forward derivative of __setitem__ with respect to self, v (fwdtrans 0.1.0)
def vec_setitem_jvp(self, dself, i, v, dv):
    if i == 0:
        self.x = v
        dself.x = dv
    else:
        self.y = v
        dself.y = dv
    return None, None


# vec_getitem_jvp: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def vec_getitem_jvp(self, dself, i):
    w1 = i == 0
    return self.x if w1 else self.y, dself.x if w1 else dself.y


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv = SimpleNamespace(x=da, y=db)
    w1 = a * b
    vec_setitem_jvp(v, dv, 0, w1, b * da + a * db)
    w2, dw2 = vec_getitem_jvp(v, dv, 1)
    w3 = w2 + a
    vec_setitem_jvp(v, dv, 1, w3, dw2 + da)
    w4, dw4 = vec_getitem_jvp(v, dv, 0)
    w5, dw5 = vec_getitem_jvp(v, dv, 1)
    return w4 * w5, w5 * dw4 + w4 * dw5
