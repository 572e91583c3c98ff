# q_jvp: forward derivative of __init__ with respect to self, w, z (fwdtrans 0.1.0)
def q_jvp(w, dw, z, dz):
    self = Q.__new__(Q)
    dself = SimpleNamespace()
    object.__setattr__(self, 'w', w)
    dself.w = dw
    object.__setattr__(self, 'z', z)
    dself.z = dz
    return self, dself


# q_mul_jvp: forward derivative of __mul__ with respect to self, o (fwdtrans 0.1.0)
def q_mul_jvp(self, dself, o, do):
    w1 = self.w
    w2 = o.w
    w3 = self.z
    w4 = o.z
    return q_jvp(
        w1 * w2 - w3 * w4,
        w2 * dself.w + w1 * do.w - w4 * dself.z - w3 * do.z,
        w1 * w4 + w3 * w2,
        w4 * dself.w + w1 * do.z + w2 * dself.z + w3 * do.w
    )


# q_matmul_jvp: forward derivative of __matmul__ with respect to self, o (fwdtrans 0.1.0)
def q_matmul_jvp(self, dself, o, do):
    w1 = self.w
    w2 = o.w
    w3 = self.z
    w4 = o.z
    return w1 * w2 + w3 * w4, w2 * dself.w + w1 * do.w + w4 * dself.z + w3 * do.z


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a, da = q_jvp(x, dx, y, dy)
    w1, dw1 = q_mul_jvp(a, da, a, da)
    w2, dw2 = q_jvp(y, dy, x, dx)
    b, db = q_mul_jvp(w1, dw1, w2, dw2)
    w3, dw3 = q_matmul_jvp(b, db, a, da)
    w4 = b.z
    return w3 * w4, w4 * dw3 + w3 * db.z
