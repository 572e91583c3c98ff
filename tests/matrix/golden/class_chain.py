# vec_scaled_jvp__self: forward derivative of scaled with respect to self (fwdtrans 0.1.0)
def vec_scaled_jvp__self(self, dself, k):
    return (
        self.__class__(self.x * k, self.y * k),
        SimpleNamespace(x=k * dself.x, y=k * dself.y),
    )


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
    w1, dw1 = vec_scaled_jvp(Vec(a, b), SimpleNamespace(x=da, y=db), b, db)
    w2, dw2 = vec_rotated_jvp(w1, dw1, a, da)
    w3, dw3 = vec_scaled_jvp__self(w2, dw2, 2.0)
    return w3.x, dw3.x
