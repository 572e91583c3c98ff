# curve_add_jvp__t: forward derivative of __add__ with respect to t (fwdtrans 0.1.0)
def curve_add_jvp__t(self, t, dt):
    w1 = self.k
    return w1 + t ** 2, zero(w1) + 2.0 * t * dt


# curve_mul_jvp__t: forward derivative of __mul__ with respect to t (fwdtrans 0.1.0)
def curve_mul_jvp__t(self, t, dt):
    w1 = self.k
    return w1 * t ** 2, 2.0 * w1 * t * dt


# curve_rmul_jvp__t: forward derivative of __rmul__ with respect to t (fwdtrans 0.1.0)
def curve_rmul_jvp__t(self, t, dt):
    w1 = self.k
    return w1 * t ** 3, 3.0 * w1 * t * t * dt


# curve_rsub_jvp__t: forward derivative of __rsub__ with respect to t (fwdtrans 0.1.0)
def curve_rsub_jvp__t(self, t, dt):
    w1 = self.k * t
    return w1 * t, 2.0 * w1 * dt


# curve_pow_jvp__t: forward derivative of __pow__ with respect to t (fwdtrans 0.1.0)
def curve_pow_jvp__t(self, t, dt):
    w1 = self.k
    return w1 * t ** 4, 4.0 * w1 * t ** 3.0 * dt


# curve_matmul_jvp__t: forward derivative of __matmul__ with respect to t (fwdtrans 0.1.0)
def curve_matmul_jvp__t(self, t, dt):
    w1 = abs(t)
    w2 = self.k
    return w1 * w2, w2 * copysign(1.0, t) * dt


# curve_getitem_jvp__t: forward derivative of __getitem__ with respect to t (fwdtrans 0.1.0)
def curve_getitem_jvp__t(self, t, dt):
    w1 = self.k
    return w1 * t ** 2, 2.0 * w1 * t * dt


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = CURVE
    c, dc = curve_add_jvp__t(c, a, da)
    w1, dw1 = curve_mul_jvp__t(CURVE, a, da)
    w2, dw2 = curve_rmul_jvp__t(CURVE, b, db)
    w3, dw3 = curve_add_jvp__t(CURVE, a, da)
    w4, dw4 = curve_rsub_jvp__t(CURVE, b, db)
    w5, dw5 = curve_pow_jvp__t(CURVE, b, db)
    w6, dw6 = curve_matmul_jvp__t(CURVE, a, da)
    w7 = -CURVE
    w8, dw8 = curve_getitem_jvp__t(CURVE, a, da)
    return (
        w1 + w2 + w3 * w4 + w5 + w6 + w7 * b + w8 + c,
        dw1 + dw2 + w4 * dw3 + w3 * dw4 + dw5 + dw6 + w7 * db + dw8 + dc,
    )
