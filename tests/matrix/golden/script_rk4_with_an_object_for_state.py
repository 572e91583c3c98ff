# body_jvp__x__m: forward derivative of __init__ with respect to self, x, m (fwdtrans 0.1.0)
def body_jvp__x__m(x, dx, v, m, dm):
    self = Body.__new__(Body)
    dself = SimpleNamespace()
    self.x, self.v, self.m = x, v, m
    dself.x, dself.v, dself.m = dx, 0.0, dm
    return self, dself


# f_jvp: forward derivative of f with respect to x, k, m (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk, m, dm):
    b, db = body_jvp__x__m(x, dx, 0.0, m, dm)
    def acc(p):
        return -k * p / b.m

    def acc_jvp(p, dp):
        w1 = b.m
        w2 = -k * p / w1
        return w2, -(p * dk + k * dp + w2 * db.m) / w1

    h = 0.1
    for _ in range(5):
        w1, dw1 = acc_jvp(b.x, db.x)
        k1v, k1x = w1, b.v
        dk1v, dk1x = dw1, db.v
        w2 = h / 2
        w3, dw3 = acc_jvp(b.x + w2 * k1x, db.x + w2 * dk1x)
        w4 = h / 2
        k2v, k2x = w3, b.v + w4 * k1v
        dk2v, dk2x = dw3, db.v + w4 * dk1v
        w5 = h / 2
        w6, dw6 = acc_jvp(b.x + w5 * k2x, db.x + w5 * dk2x)
        w7 = h / 2
        k3v, k3x = w6, b.v + w7 * k2v
        dk3v, dk3x = dw6, db.v + w7 * dk2v
        w8, dw8 = acc_jvp(b.x + h * k3x, db.x + h * dk3x)
        k4v, k4x = w8, b.v + h * k3v
        dk4v, dk4x = dw8, db.v + h * dk3v
        w9 = h / 6
        b.x += w9 * (k1x + 2 * k2x + 2 * k3x + k4x)
        db.x += w9 * (dk1x + 2.0 * dk2x + 2.0 * dk3x + dk4x)
        w10 = h / 6
        b.v += w10 * (k1v + 2 * k2v + 2 * k3v + k4v)
        db.v += w10 * (dk1v + 2.0 * dk2v + 2.0 * dk3v + dk4v)
    w11 = b.x
    w12 = b.m
    return w11 * w12, w12 * db.x + w11 * db.m
