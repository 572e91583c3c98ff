# vec_add_jvp: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def vec_add_jvp(self, dself, other, dother):
    return (
        Vec(self.x + other.x, self.y + other.y),
        dVec(dself.x + dother.x, dself.y + dother.y),
    )


# vec_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vec_mul_jvp__self(self, dself, k):
    return Vec(self.x * k, self.y * k), dVec(k * dself.x, k * dself.y)


# vec_dot_jvp: forward derivative of dot with respect to self, other (fwdtrans 0.1.0)
def vec_dot_jvp(self, dself, other, dother):
    w1 = self.x
    w2 = other.x
    w3 = self.y
    w4 = other.y
    return (
        w1 * w2 + w3 * w4,
        w2 * dself.x + w1 * dother.x + w4 * dself.y + w3 * dother.y,
    )


# vec_norm2_jvp: forward derivative of norm2 with respect to self (fwdtrans 0.1.0)
def vec_norm2_jvp(self, dself):
    return vec_dot_jvp(self, dself, self, dself)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    u = Vec(a, b)
    du = dVec(da, db)
    v = Vec(b)
    dv = dVec(db, y=0.0)
    w1, dw1 = vec_mul_jvp__self(v, dv, 2.0)
    w, dw = vec_add_jvp(u, du, w1, dw1)
    w2, dw2 = vec_dot_jvp(w, dw, u, du)
    w3, dw3 = vec_norm2_jvp(v, dv)
    return (w, w2 * w3), (dw, w3 * dw2 + w2 * dw3)
