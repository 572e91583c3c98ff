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


# vec_angle_jvp: forward derivative of angle with respect to self (fwdtrans 0.1.0)
def vec_angle_jvp(self, dself):
    w1 = self.y
    w2 = self.x
    w3 = atan2(w1, w2)
    w4 = hypot(w2, w1)
    return w3, (w2 * dself.y - w1 * dself.x) / (w4 * w4)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv = SimpleNamespace(x=da, y=db)
    w1, dw1 = vec_angle_jvp(v, dv)
    w2 = w1 + a * b
    vec_set_angle_jvp(v, dv, w2, dw1 + b * da + a * db)
    w3 = v.x
    w4 = v.y
    return w3 * w4, w4 * dv.x + w3 * dv.y
