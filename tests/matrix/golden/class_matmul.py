# vec_matmul_jvp: forward derivative of __matmul__ with respect to self, o (fwdtrans 0.1.0)
def vec_matmul_jvp(self, dself, o, do):
    w1 = self.x
    w2 = o.x
    w3 = self.y
    w4 = o.y
    return w1 * w2 + w3 * w4, w2 * dself.x + w1 * do.x + w4 * dself.y + w3 * do.y


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    return vec_matmul_jvp(
        Vec(a, b), SimpleNamespace(x=da, y=db), Vec(b, a), SimpleNamespace(x=db, y=da)
    )
