# vec_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def vec_add_jvp(self, dself, o, do):
    if not isinstance(o, Vec):
        return NotImplemented
    return (
        Vec(self.x + o.x, self.y + o.y),
        SimpleNamespace(x=dself.x + do.x, y=dself.y + do.y),
    )


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


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    s = Vec(0.0, 0.0)
    ds = zero(s)
    w1 = [Vec(a, b), Vec(b, a)]
    for v, dv in zip(
        w1, [SimpleNamespace(x=da, y=db), SimpleNamespace(x=db, y=da)], strict=True
    ):
        w2, dw2 = vec_mul_jvp(v, dv, a, da)
        s, ds = vec_add_jvp(s, ds, w2, dw2)
    w3 = s.x
    w4 = s.y
    return w3 * w4, w4 * ds.x + w3 * ds.y
