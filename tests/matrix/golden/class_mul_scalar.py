# vec_mul_jvp: forward derivative of __mul__ with respect to self, k (fwdtrans 0.1.0)
def vec_mul_jvp(self, dself, k, dk):
    if isinstance(k, Vec):
        return self.x * k.x + self.y * k.y
    w1 = self.x
    w2 = self.y
    return (
        Vec(w1 * k, w2 * k),
        SimpleNamespace(x=k * dself.x + w1 * dk, y=k * dself.y + w2 * dk),
    )


# vec_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vec_mul_jvp__self(self, dself, k):
    if isinstance(k, Vec):
        return self.x * k.x + self.y * k.y
    return Vec(self.x * k, self.y * k), SimpleNamespace(x=k * dself.x, y=k * dself.y)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v, dv = vec_mul_jvp(Vec(a, b), SimpleNamespace(x=da, y=db), a, da)
    w, dw = vec_mul_jvp__self(v, dv, 2.0)
    u, du = vec_mul_jvp(w, dw, b, db)
    w1 = u.x
    w2 = u.y
    return w1 * w2 + v.x, w2 * du.x + w1 * du.y + dv.x
