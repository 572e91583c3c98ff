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
    def g(v, k):
        return v.scaled(k).x

    def g_jvp(v, dv, k, dk):
        w1, dw1 = vec_scaled_jvp(v, dv, k, dk)
        return w1.x, dw1.x

    w1, dw1 = g_jvp(Vec(a, b), SimpleNamespace(x=da, y=db), b, db)
    w2, dw2 = g_jvp(Vec(b, a), SimpleNamespace(x=db, y=da), 2.0, 0.0)
    return w1 + w2, dw1 + dw2
