# vec_truediv_jvp: forward derivative of __truediv__ with respect to self, k (fwdtrans 0.1.0)
def vec_truediv_jvp(self, dself, k, dk):
    w1 = self.x / k
    w2 = self.y / k
    return (
        Vec(w1, w2),
        SimpleNamespace(x=(dself.x - w1 * dk) / k, y=(dself.y - w2 * dk) / k),
    )


# vec_neg_jvp: forward derivative of __neg__ with respect to self (fwdtrans 0.1.0)
def vec_neg_jvp(self, dself):
    return Vec(-self.x, -self.y), SimpleNamespace(x=-dself.x, y=-dself.y)


# vec_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def vec_abs_jvp(self, dself):
    w1 = self.x
    w2 = self.y
    w3 = hypot(w1, w2)
    return w3, (w1 * dself.x + w2 * dself.y) / w3


# vec_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def vec_add_jvp(self, dself, o, do):
    if not isinstance(o, Vec):
        return NotImplemented
    return (
        Vec(self.x + o.x, self.y + o.y),
        SimpleNamespace(x=dself.x + do.x, y=dself.y + do.y),
    )


# vec_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vec_mul_jvp__self(self, dself, k):
    if isinstance(k, Vec):
        return self.x * k.x + self.y * k.y
    return Vec(self.x * k, self.y * k), SimpleNamespace(x=k * dself.x, y=k * dself.y)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    p = Vec(a, b)
    dp = SimpleNamespace(x=da, y=db)
    v = Vec(0.0, b)
    dv = SimpleNamespace(x=0.0, y=db)
    for _ in range(3):
        w1, dw1 = vec_neg_jvp(p, dp)
        w2, dw2 = vec_abs_jvp(p, dp)
        acc, dacc = vec_truediv_jvp(w1, dw1, w2 ** 3, 3.0 * w2 * w2 * dw2)
        w3, dw3 = vec_mul_jvp__self(acc, dacc, 0.01)
        v, dv = vec_add_jvp(v, dv, w3, dw3)
        w4, dw4 = vec_mul_jvp__self(v, dv, 0.01)
        p, dp = vec_add_jvp(p, dp, w4, dw4)
    w5 = p.x
    w6 = p.y
    return w5 * w6, w6 * dp.x + w5 * dp.y
