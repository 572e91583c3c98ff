# vec_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def vec_add_jvp(self, dself, o, do):
    if not isinstance(o, Vec):
        return NotImplemented
    return (
        Vec(self.x + o.x, self.y + o.y),
        SimpleNamespace(x=dself.x + do.x, y=dself.y + do.y),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v, dv = vec_add_jvp(
        Vec(a, b), SimpleNamespace(x=da, y=db), Vec(b, 1.0),
        SimpleNamespace(x=db, y=0.0)
    )
    w1 = v.x
    w2 = v.y
    return w1 * w2, w2 * dv.x + w1 * dv.y
