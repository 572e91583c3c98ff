# pair_jvp__w__x: forward derivative of __init__ with respect to self, w, x (fwdtrans 0.1.0)
def pair_jvp__w__x(w, dw, x=0.0, dx=0.0):
    self = Pair.__new__(Pair)
    dself = SimpleNamespace()
    self.w, self.x = w, x
    dself.w, dself.x = dw, dx
    return self, dself


# pair_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def pair_mul_jvp__self(self, dself, other):
    if not isinstance(other, Pair):
        return Pair(self.w * other, self.x * other)
    w1 = self.w
    w2 = other.w
    w3 = self.x
    w4 = other.x
    return pair_jvp__w__x(
        w1 * w2 - w3 * w4, w2 * dself.w - w4 * dself.x, w1 * w4 + w3 * w2,
        w4 * dself.w + w2 * dself.x
    )


# pair_mul_jvp__other: forward derivative of __mul__ with respect to other (fwdtrans 0.1.0)
def pair_mul_jvp__other(self, other, dother):
    if not isinstance(other, Pair):
        return Pair(self.w * other, self.x * other)
    w1 = self.w
    w2 = other.w
    w3 = self.x
    return pair_jvp__w__x(
        w1 * w2 - w3 * other.x, w1 * dother.w - w3 * dother.x, w1 * other.x + w3 * w2,
        w1 * dother.x + w3 * dother.w
    )


# pair_jvp__x: forward derivative of __init__ with respect to self, x (fwdtrans 0.1.0)
def pair_jvp__x(w, x=0.0, dx=0.0):
    self = Pair.__new__(Pair)
    dself = SimpleNamespace()
    self.w, self.x = w, x
    dself.w, dself.x = 0.0, dx
    return self, dself


# pair_turned_jvp__v: forward derivative of turned with respect to v (fwdtrans 0.1.0)
def pair_turned_jvp__v(self, v, dv):
    w1, dw1 = pair_jvp__x(0.0, *interleaved(v, dv))
    w2, dw2 = pair_mul_jvp__other(self, w1, dw1)
    found, dfound = pair_mul_jvp__self(w2, dw2, self.conjugate())
    return found.w + found.x, dfound.w + dfound.x


# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    w1, dw1 = pair_turned_jvp__v(Pair(1.2, 0.3), [v * v], [2.0 * v * dv])
    return w1 * v, v * dw1 + w1 * dv
