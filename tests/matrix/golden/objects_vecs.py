# vec3_add_jvp: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def vec3_add_jvp(self, dself, other, dother):
    w1 = Vec3(self.x + other.x, self.y + other.y, self.z + other.z)
    w2 = dself.x + dother.x
    return w1, SimpleNamespace(x=w2, y=dself.y + dother.y, z=dself.z + dother.z)


# vec3_mul_jvp: forward derivative of __mul__ with respect to self, k (fwdtrans 0.1.0)
def vec3_mul_jvp(self, dself, k, dk):
    w1 = self.x
    w2 = self.y
    w3 = self.z
    w4 = Vec3(w1 * k, w2 * k, w3 * k)
    w5 = k * dself.x + w1 * dk
    return w4, SimpleNamespace(x=w5, y=k * dself.y + w2 * dk, z=k * dself.z + w3 * dk)


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


# vec3_norm_jvp: forward derivative of norm with respect to self (fwdtrans 0.1.0)
def vec3_norm_jvp(self, dself):
    w1, dw1 = vec3_dot_jvp(self, dself, self, dself)
    w2 = sqrt(w1)
    return w2, 0.5 * dw1 / w2


# vec3_getitem_jvp: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def vec3_getitem_jvp(self, dself, i):
    return (self.x, self.y, self.z)[i], (dself.x, dself.y, dself.z)[i]


# vec3_neg_jvp: forward derivative of __neg__ with respect to self (fwdtrans 0.1.0)
def vec3_neg_jvp(self, dself):
    return (
        Vec3(-self.x, -self.y, -self.z),
        SimpleNamespace(x=-dself.x, y=-dself.y, z=-dself.z),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec3(a, b, a * b)
    dv = SimpleNamespace(x=da, y=db, z=b * da + a * db)
    w = Vec3(b, 2.0)
    dw = SimpleNamespace(x=db, y=0.0, z=0.0)
    w1, dw1 = vec3_mul_jvp(w, dw, a, da)
    u, du = vec3_add_jvp(v, dv, w1, dw1)
    w2, dw2 = vec3_dot_jvp(u, du, v, dv)
    w3, dw3 = vec3_neg_jvp(u, du)
    w4, dw4 = vec3_norm_jvp(w3, dw3)
    w5, dw5 = vec3_getitem_jvp(u, du, 1)
    return w2 + w4 + w5, dw2 + dw4 + dw5
