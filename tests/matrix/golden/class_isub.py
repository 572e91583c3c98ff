# vec_sub_jvp: forward derivative of __sub__ with respect to self, o (fwdtrans 0.1.0)
def vec_sub_jvp(self, dself, o, do):
    return (
        Vec(self.x - o.x, self.y - o.y),
        SimpleNamespace(x=dself.x - do.x, y=dself.y - do.y),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv = SimpleNamespace(x=da, y=db)
    w = v
    dw = dv
    v, dv = vec_sub_jvp(v, dv, Vec(b, 1.0), SimpleNamespace(x=db, y=0.0))
    w1 = w.x
    w2 = v.y
    return w1 * w2, w2 * dw.x + w1 * dv.y
