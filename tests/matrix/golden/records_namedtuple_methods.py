# point_add_jvp: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def point_add_jvp(self, dself, other, dother):
    return (
        Point(self.x + other.x, self.y + other.y),
        dPoint(dself.x + dother.x, dself.y + dother.y),
    )


# point_diag_jvp__t: forward derivative of diag with respect to t (fwdtrans 0.1.0)
def point_diag_jvp__t(cls, t, dt):
    return cls(t, t), dPoint(dt, dt)


# point_scaled_jvp: forward derivative of scaled with respect to self, k (fwdtrans 0.1.0)
def point_scaled_jvp(self, dself, k, dk):
    w1 = self.x
    w2 = self.y
    return (
        self._replace(x=w1 * k, y=w2 * k),
        dself._replace(x=k * dself.x + w1 * dk, y=k * dself.y + w2 * dk),
    )


# point_dot_jvp: forward derivative of dot with respect to self, other (fwdtrans 0.1.0)
def point_dot_jvp(self, dself, other, dother):
    w1 = self.x
    w2 = other.x
    w3 = self.y
    w4 = other.y
    return (
        w1 * w2 + w3 * w4,
        w2 * dself.x + w1 * dother.x + w4 * dself.y + w3 * dother.y,
    )


# point_norm2_jvp: forward derivative of norm2 with respect to self (fwdtrans 0.1.0)
def point_norm2_jvp(self, dself):
    return point_dot_jvp(self, dself, self, dself)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = Point(x, y)
    dp = dPoint(dx, dy)
    w1, dw1 = point_diag_jvp__t(Point, x, dx)
    w2, dw2 = point_scaled_jvp(p, dp, y, dy)
    q, dq = point_add_jvp(w1, dw1, w2, dw2)
    a, b = q
    da, db = dq
    w3, dw3 = point_dot_jvp(p, dp, q, dq)
    w4, dw4 = point_norm2_jvp(q, dq)
    w5, dw5 = point_norm2_jvp(Point(x), dPoint(dx, y=0.0))
    return w3 + w4 * a - b + w5, dw3 + a * dw4 + w4 * da + dw5 - db
