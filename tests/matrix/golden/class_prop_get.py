# vec_angle_jvp: forward derivative of angle with respect to self (fwdtrans 0.1.0)
def vec_angle_jvp(self, dself):
    w1 = self.y
    w2 = self.x
    w3 = atan2(w1, w2)
    w4 = hypot(w2, w1)
    return w3, (w2 * dself.y - w1 * dself.x) / (w4 * w4)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = vec_angle_jvp(Vec(a, b), SimpleNamespace(x=da, y=db))
    return w1 * a, a * dw1 + w1 * da
