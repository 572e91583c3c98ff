# vec3_init_jvp__self__x__y__z: forward derivative of __init__ with respect to self, x, y, z (fwdtrans 0.1.0)
def vec3_init_jvp__self__x__y__z(self, dself, x, dx, y, dy, z=0.0, dz=0.0):
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = dy
    self.z = z
    dself.z = dz
    return None, None


# vec3_init_jvp__self__x: forward derivative of __init__ with respect to self, x (fwdtrans 0.1.0)
def vec3_init_jvp__self__x(self, dself, x, dx, y, z=0.0):
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = 0.0
    self.z = z
    dself.z = 0.0
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


# vec3_init_jvp__self__x__y__z: forward derivative of __init__ with respect to self, x, y, z (fwdtrans 0.1.0)
def vec3_init_jvp__self__x__y__z(self, dself, x, dx, y, dy, z=0.0, dz=0.0):
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = dy
    self.z = z
    dself.z = dz
    return None, None


# vec3_neg_jvp: forward derivative of __neg__ with respect to self (fwdtrans 0.1.0)
def vec3_neg_jvp(self, dself):
    w1 = self.x
    dw1 = dself.x
    w2 = self.y
    dw2 = dself.y
    w3 = self.z
    dw3 = dself.z
    w4 = Vec3.__new__(Vec3)
    dw4 = SimpleNamespace()
    vec3_init_jvp__self__x__y__z(w4, dw4, -w1, -dw1, -w2, -dw2, -w3, -dw3)
    return w4, dw4


# vec3_norm_jvp: forward derivative of norm with respect to self (fwdtrans 0.1.0)
def vec3_norm_jvp(self, dself):
    w1, dw1 = vec3_dot_jvp(self, dself, self, dself)
    w2 = sqrt(w1)
    return w2, 0.5 * dw1 / w2


# vec3_getitem_jvp: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def vec3_getitem_jvp(self, dself, i):
    return (self.x, self.y, self.z)[i], (dself.x, dself.y, dself.z)[i]


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = Vec3.__new__(Vec3)
    dw1 = SimpleNamespace()
    vec3_init_jvp__self__x__y__z(w1, dw1, a, da, b, db, a * b, b * da + a * db)
    v = w1
    dv = dw1
    w2 = Vec3.__new__(Vec3)
    dw2 = SimpleNamespace()
    vec3_init_jvp__self__x(w2, dw2, b, db, 2.0)
    w = w2
    dw = dw2
    w3, dw3 = vec3_mul_jvp(w, dw, a, da)
    u, du = vec3_add_jvp(v, dv, w3, dw3)
    w4, dw4 = vec3_dot_jvp(u, du, v, dv)
    w5, dw5 = vec3_neg_jvp(u, du)
    w6, dw6 = vec3_norm_jvp(w5, dw5)
    w7, dw7 = vec3_getitem_jvp(u, du, 1)
    return w4 + w6 + w7, dw4 + dw6 + dw7
