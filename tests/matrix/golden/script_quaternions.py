# quat_jvp__w__x__z: forward derivative of __init__ with respect to self, w, x, z (fwdtrans 0.1.0)
def quat_jvp__w__x__z(w, dw, x, dx, y, z, dz):
    self = Quat.__new__(Quat)
    dself = SimpleNamespace()
    self.q = (w, x, y, z)
    dself.q = dw, dx, 0.0, dz
    return self, dself


# quat_jvp: forward derivative of __init__ with respect to self, w, x, y, z (fwdtrans 0.1.0)
def quat_jvp(w, dw, x, dx, y, dy, z, dz):
    self = Quat.__new__(Quat)
    dself = SimpleNamespace()
    self.q = (w, x, y, z)
    dself.q = dw, dx, dy, dz
    return self, dself


# quat_truediv_jvp: forward derivative of __truediv__ with respect to self, k (fwdtrans 0.1.0)
def quat_truediv_jvp(self, dself, k, dk):
    w1 = self.q
    return quat_jvp(
        *interleaved(
            [t / k for t in w1],
            [(dt - t / k * dk) / k for t, dt in zip(w1, dself.q, strict=True)]
        )
    )


# quat_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def quat_abs_jvp(self, dself):
    w1 = self.q
    w2 = sqrt(sum(t * t for t in w1))
    return w2, 0.5 * sum(2.0 * t * dt for t, dt in zip(w1, dself.q, strict=True)) / w2


# quat_jvp_: forward derivative of __init__ with respect to self, w, x, y, z (fwdtrans 0.1.0)
def quat_jvp_(w, dw, x, dx, y, dy, z, dz):
    self = Quat.__new__(Quat)
    dself = SimpleNamespace()
    self.q = (w, x, y, z)
    dself.q = dw, dx, dy, dz
    return self, dself


# quat_matmul_jvp: forward derivative of __matmul__ with respect to self, o (fwdtrans 0.1.0)
def quat_matmul_jvp(self, dself, o, do):
    a, b, c, d = self.q
    da, db, dc, dd = dself.q
    e, f, g, h = o.q
    de, df, dg, dh = do.q
    return quat_jvp_(
        a * e - b * f - c * g - d * h,
        e * da + a * de - f * db - b * df - g * dc - c * dg - h * dd - d * dh,
        a * f + b * e + c * h - d * g,
        f * da + a * df + e * db + b * de + h * dc + c * dh - g * dd - d * dg,
        a * g - b * h + c * e + d * f,
        g * da + a * dg + e * dc + c * de + f * dd + d * df - h * db - b * dh,
        a * h + b * g - c * f + d * e,
        h * da + a * dh + g * db + b * dg + e * dd + d * de - f * dc - c * df
    )


# quat_invert_jvp: forward derivative of __invert__ with respect to self (fwdtrans 0.1.0)
def quat_invert_jvp(self, dself):
    w, x, y, z = self.q
    dw, dx, dy, dz = dself.q
    return quat_jvp(w, dw, -x, -dx, -y, -dy, -z, -dz)


# quat_jvp__y__z: forward derivative of __init__ with respect to self, y, z (fwdtrans 0.1.0)
def quat_jvp__y__z(w, x, y, dy, z, dz):
    self = Quat.__new__(Quat)
    dself = SimpleNamespace()
    self.q = (w, x, y, z)
    dself.q = 0.0, 0.0, dy, dz
    return self, dself


# quat_getitem_jvp: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def quat_getitem_jvp(self, dself, i):
    return self.q[i], dself.q[i]


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    q, dq = quat_jvp__w__x__z(a, da, b, db, 1.0, a * b, b * da + a * db)
    w1, dw1 = quat_abs_jvp(q, dq)
    q, dq = quat_truediv_jvp(q, dq, w1, dw1)
    w2, dw2 = quat_jvp__y__z(0.0, 1.0, a, da, b, db)
    w3, dw3 = quat_matmul_jvp(q, dq, w2, dw2)
    w4, dw4 = quat_invert_jvp(q, dq)
    r, dr = quat_matmul_jvp(w3, dw3, w4, dw4)
    w5, dw5 = quat_getitem_jvp(r, dr, 1)
    w6, dw6 = quat_getitem_jvp(r, dr, 3)
    return w5 + 2 * w6, dw5 + 2.0 * dw6
