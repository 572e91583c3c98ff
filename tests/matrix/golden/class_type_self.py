# vec_rotated_jvp: forward derivative of rotated with respect to self, t (fwdtrans 0.1.0)
def vec_rotated_jvp(self, dself, t, dt):
    c, s = cos(t), sin(t)
    dc, ds = -s * dt, c * dt
    w1 = type(self)
    w2 = self.x
    w3 = self.y
    w4 = w1(c * w2 - s * w3, s * w2 + c * w3)
    w5 = w2 * dc + c * dself.x - w3 * ds - s * dself.y
    return w4, SimpleNamespace(x=w5, y=w2 * ds + s * dself.x + w3 * dc + c * dself.y)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v, dv = vec_rotated_jvp(Vec(a, b), SimpleNamespace(x=da, y=db), b, db)
    w1 = v.x
    w2 = v.y
    return w1 * w2, w2 * dv.x + w1 * dv.y
