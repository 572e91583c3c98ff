# vec_rotated_jvp: forward derivative of rotated with respect to self, t (fwdtrans 0.1.0)
def vec_rotated_jvp(self, dself, t, dt):
    w1 = cos(t)
    w2 = sin(t)
    c, s = w1, w2
    dc, ds = -w2 * dt, w1 * dt
    w3 = type(self)
    w4 = self.x
    w5 = self.y
    w6 = w3(c * w4 - s * w5, s * w4 + c * w5)
    w7 = w4 * dc + c * dself.x - w5 * ds - s * dself.y
    return w6, SimpleNamespace(x=w7, y=w4 * ds + s * dself.x + w5 * dc + c * dself.y)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v, dv = vec_rotated_jvp(Vec(a, b), SimpleNamespace(x=da, y=db), b, db)
    w1 = v.x
    w2 = v.y
    return w1 * w2, w2 * dv.x + w1 * dv.y
