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


# vec_truediv_jvp: forward derivative of __truediv__ with respect to self, k (fwdtrans 0.1.0)
def vec_truediv_jvp(self, dself, k, dk):
    w1 = self.x / k
    w2 = self.y / k
    return (
        Vec(w1, w2),
        SimpleNamespace(x=(dself.x - w1 * dk) / k, y=(dself.y - w2 * dk) / k),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv = SimpleNamespace(x=da, y=db)
    v, dv = vec_mul_jvp(v, dv, b, db)
    v, dv = vec_truediv_jvp(v, dv, a, da)
    w1 = v.x
    w2 = v.y
    return w1 * w2, w2 * dv.x + w1 * dv.y
