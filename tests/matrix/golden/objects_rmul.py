# vec3_add_jvp: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def vec3_add_jvp(self, dself, other, dother):
    w1 = Vec3(self.x + other.x, self.y + other.y, self.z + other.z)
    w2 = dself.x + dother.x
    return w1, SimpleNamespace(x=w2, y=dself.y + dother.y, z=dself.z + dother.z)


# vec3_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vec3_mul_jvp__self(self, dself, k):
    return (
        Vec3(self.x * k, self.y * k, self.z * k),
        SimpleNamespace(x=k * dself.x, y=k * dself.y, z=k * dself.z),
    )


# vec3_rmul_jvp__self: forward derivative of __rmul__ with respect to self (fwdtrans 0.1.0)
def vec3_rmul_jvp__self(self, dself, k):
    return vec3_mul_jvp__self(self, dself, k)


# vec3_mul_jvp: forward derivative of __mul__ with respect to self, k (fwdtrans 0.1.0)
def vec3_mul_jvp(self, dself, k, dk):
    w1 = self.x
    w2 = self.y
    w3 = self.z
    w4 = Vec3(w1 * k, w2 * k, w3 * k)
    w5 = k * dself.x + w1 * dk
    return w4, SimpleNamespace(x=w5, y=k * dself.y + w2 * dk, z=k * dself.z + w3 * dk)


# vec3_rmul_jvp: forward derivative of __rmul__ with respect to self, k (fwdtrans 0.1.0)
def vec3_rmul_jvp(self, dself, k, dk):
    return vec3_mul_jvp(self, dself, k, dk)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = vec3_rmul_jvp__self(Vec3(a, b), SimpleNamespace(x=da, y=db, z=0.0), 2.0)
    w2, dw2 = vec3_rmul_jvp(Vec3(b, b), SimpleNamespace(x=db, y=db, z=0.0), a, da)
    v, dv = vec3_add_jvp(w1, dw1, w2, dw2)
    w3 = v.x
    w4 = v.y
    return w3 * w4, w4 * dv.x + w3 * dv.y
