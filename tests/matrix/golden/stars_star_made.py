# vec_jvp: forward derivative of __init__ with respect to self, items (fwdtrans 0.1.0)
def vec_jvp(*items, ditems=()):
    self = Vec.__new__(Vec)
    dself = SimpleNamespace()
    self.items = items
    dself.items = ditems
    return self, dself


# vec_each_jvp: forward derivative of each with respect to self (fwdtrans 0.1.0)
def vec_each_jvp(self, dself):
    w1 = self.items
    yield from zip(w1, dself.items, strict=True)


# vec_mul_jvp__self: forward derivative of mul with respect to self (fwdtrans 0.1.0)
def vec_mul_jvp__self(self, dself, k):
    w1, dw1 = [], []
    for a, da in vec_each_jvp(self, dself):
        w1.append(k * a)
        dw1.append(k * da)
    return vec_jvp(*w1, ditems=(*dw1,))


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    u, du = vec_jvp(x, y, x * y, ditems=(dx, dy, y * dx + x * dy))
    v, dv = vec_mul_jvp__self(u, du, 2)
    w1, dw1 = unzip(vec_each_jvp(v, dv))
    return sum(w1), sum(dw1)
