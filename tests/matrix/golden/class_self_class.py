# vec_scaled_jvp: forward derivative of scaled with respect to self, k (fwdtrans 0.1.0)
def vec_scaled_jvp(self, dself, k, dk):
    w1 = self.x
    w2 = self.y
    return (
        self.__class__(w1 * k, w2 * k),
        SimpleNamespace(x=k * dself.x + w1 * dk, y=k * dself.y + w2 * dk),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v, dv = vec_scaled_jvp(Vec(a, b), SimpleNamespace(x=da, y=db), b, db)
    w1 = v.x
    w2 = v.y
    return w1 * w2, w2 * dv.x + w1 * dv.y
