# vec3_init_jvp: forward derivative of __init__ with respect to self, x, y (fwdtrans 0.1.0)
def vec3_init_jvp(self, dself, x, dx, y, dy, z=0.0):
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = dy
    self.z = z
    dself.z = 0.0
    return None, None


# vec3_dot_jvp: forward derivative of dot with respect to self, other (fwdtrans 0.1.0)
def vec3_dot_jvp(self, dself, other, dother):
    w1 = self.x
    w2 = other.x
    w3 = self.y
    w4 = other.y
    w5 = self.z
    w6 = other.z
    w7 = w2 * dself.x + w1 * dother.x + w4 * dself.y + w3 * dother.y
    return w1 * w2 + w3 * w4 + w5 * w6, w7 + w6 * dself.z + w5 * dother.z


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = Vec3.__new__(Vec3)
    dw1 = SimpleNamespace()
    vec3_init_jvp(w1, dw1, a, da, b, db)
    w2 = Vec3.__new__(Vec3)
    dw2 = SimpleNamespace()
    vec3_init_jvp(w2, dw2, b, db, a, da)
    p = Point(w1, w2)
    dp = SimpleNamespace(x=dw1, y=dw2, tags=[], name=None)
    p.x.z = p.y.x
    dp.x.z = dp.y.x
    w3, dw3 = vec3_dot_jvp(p.x, dp.x, p.y, dp.y)
    w4 = p.x.z
    return w3 * w4, w4 * dw3 + w3 * dp.x.z
