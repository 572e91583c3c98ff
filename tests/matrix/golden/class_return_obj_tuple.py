# vec_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def vec_abs_jvp(self, dself):
    w1 = self.x
    w2 = self.y
    w3 = hypot(w1, w2)
    return w3, (w1 * dself.x + w2 * dself.y) / w3


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv = SimpleNamespace(x=da, y=db)
    w1 = v.x
    w2 = v.y
    w3, dw3 = vec_abs_jvp(v, dv)
    return (w1, w2, w3), (dv.x, dv.y, dw3)
