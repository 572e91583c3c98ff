# vec_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def vec_abs_jvp(self, dself):
    w1 = self.x
    w2 = self.y
    w3 = hypot(w1, w2)
    return w3, (w1 * dself.x + w2 * dself.y) / w3


# vec_set_angle_jvp: forward derivative of angle with respect to self, t (fwdtrans 0.1.0)
def vec_set_angle_jvp(self, dself, t, dt):
    r, dr = vec_abs_jvp(self, dself)
    w1 = cos(t)
    self.x = r * w1
    dself.x = w1 * dr - r * sin(t) * dt
    w2 = sin(t)
    self.y = r * w2
    dself.y = w2 * dr + r * cos(t) * dt
    return None, None


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv = SimpleNamespace(x=da, y=db)
    w1 = a * b
    vec_set_angle_jvp(v, dv, w1, b * da + a * db)
    w2 = v.x
    w3 = v.y
    return w2 * w3, w3 * dv.x + w2 * dv.y
