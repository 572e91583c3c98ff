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
    p = Point(Vec3(a, b), Vec3(b, a))
    dp_x = SimpleNamespace(x=da, y=db, z=0.0)
    dp_y = SimpleNamespace(x=db, y=da, z=0.0)
    p.x.z = p.y.x
    dp_x.z = dp_y.x
    w1, dw1 = vec3_dot_jvp(p.x, dp_x, p.y, dp_y)
    w2 = p.x.z
    return w1 * w2, w2 * dw1 + w1 * dp_x.z
