# vec_mul_jvp: forward derivative of __mul__ with respect to self, k (fwdtrans 0.1.0)
def vec_mul_jvp(self, dself, k, dk):
    if isinstance(k, Vec):
        w1 = self.x
        w2 = k.x
        w3 = self.y
        w4 = k.y
        return w1 * w2 + w3 * w4, w2 * dself.x + w1 * dk.x + w4 * dself.y + w3 * dk.y
    return Vec(self.x * k, self.y * k)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    return vec_mul_jvp(
        Vec(a, b), SimpleNamespace(x=da, y=db), Vec(b, a), SimpleNamespace(x=db, y=da)
    )
