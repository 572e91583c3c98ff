# vec_iadd_jvp: forward derivative of __iadd__ with respect to self, o (fwdtrans 0.1.0)
def vec_iadd_jvp(self, dself, o, do):
    self.x += o.x
    dself.x += do.x
    self.y += o.y
    dself.y += do.y
    return self, dself


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv = SimpleNamespace(x=da, y=db)
    w = v
    dw = dv
    w1 = Vec(b, 1.0)
    dw1 = SimpleNamespace(x=db, y=0.0)
    v, dv = vec_iadd_jvp(v, dv, w1, dw1)
    w2 = w.x
    w3 = v.y
    return w2 * w3, w3 * dw.x + w2 * dv.y
