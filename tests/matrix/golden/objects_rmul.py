# vec3_init_jvp__self__x__y__z: forward derivative of __init__ with respect to self, x, y, z (fwdtrans 0.1.0)
def vec3_init_jvp__self__x__y__z(self, dself, x, dx, y, dy, z=0.0, dz=0.0):
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = dy
    self.z = z
    dself.z = dz
    return None, None


# vec3_add_jvp: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def vec3_add_jvp(self, dself, other, dother):
    w1 = self.x
    dw1 = dself.x
    w2 = other.x
    dw2 = dother.x
    w3 = self.y
    dw3 = dself.y
    w4 = other.y
    dw4 = dother.y
    w5 = self.z
    dw5 = dself.z
    w6 = other.z
    dw6 = dother.z
    w7 = Vec3.__new__(Vec3)
    dw7 = SimpleNamespace()
    vec3_init_jvp__self__x__y__z(
        w7, dw7, w1 + w2, dw1 + dw2, w3 + w4, dw3 + dw4, w5 + w6, dw5 + dw6
    )
    return w7, dw7


# vec3_init_jvp: forward derivative of __init__ with respect to self, x, y (fwdtrans 0.1.0)
def vec3_init_jvp(self, dself, x, dx, y, dy, z=0.0):
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = dy
    self.z = z
    dself.z = 0.0
    return None, None


# vec3_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vec3_mul_jvp__self(self, dself, k):
    w1 = self.x
    dw1 = dself.x
    w2 = self.y
    dw2 = dself.y
    w3 = self.z
    dw3 = dself.z
    w4 = Vec3.__new__(Vec3)
    dw4 = SimpleNamespace()
    vec3_init_jvp__self__x__y__z(
        w4, dw4, w1 * k, k * dw1, w2 * k, k * dw2, w3 * k, k * dw3
    )
    return w4, dw4


# vec3_rmul_jvp__self: forward derivative of __rmul__ with respect to self (fwdtrans 0.1.0)
def vec3_rmul_jvp__self(self, dself, k):
    return vec3_mul_jvp__self(self, dself, k)


# vec3_mul_jvp: forward derivative of __mul__ with respect to self, k (fwdtrans 0.1.0)
def vec3_mul_jvp(self, dself, k, dk):
    w1 = self.x
    dw1 = dself.x
    w2 = self.y
    dw2 = dself.y
    w3 = self.z
    dw3 = dself.z
    w4 = Vec3.__new__(Vec3)
    dw4 = SimpleNamespace()
    vec3_init_jvp__self__x__y__z(
        w4, dw4, w1 * k, k * dw1 + w1 * dk, w2 * k, k * dw2 + w2 * dk, w3 * k,
        k * dw3 + w3 * dk
    )
    return w4, dw4


# vec3_rmul_jvp: forward derivative of __rmul__ with respect to self, k (fwdtrans 0.1.0)
def vec3_rmul_jvp(self, dself, k, dk):
    return vec3_mul_jvp(self, dself, k, dk)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = Vec3.__new__(Vec3)
    dw1 = SimpleNamespace()
    vec3_init_jvp(w1, dw1, a, da, b, db)
    w2, dw2 = vec3_rmul_jvp__self(w1, dw1, 2.0)
    w3 = Vec3.__new__(Vec3)
    dw3 = SimpleNamespace()
    vec3_init_jvp(w3, dw3, b, db, b, db)
    w4, dw4 = vec3_rmul_jvp(w3, dw3, a, da)
    v, dv = vec3_add_jvp(w2, dw2, w4, dw4)
    w5 = v.x
    w6 = v.y
    return w5 * w6, w6 * dv.x + w5 * dv.y
