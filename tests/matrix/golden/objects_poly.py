# circle_init_jvp: forward derivative of __init__ with respect to self, r (fwdtrans 0.1.0)
def circle_init_jvp(self, dself, r, dr):
    self.r = r
    dself.r = dr
    return None, None


# square_init_jvp: forward derivative of __init__ with respect to self, a (fwdtrans 0.1.0)
def square_init_jvp(self, dself, a, da):
    self.a = a
    dself.a = da
    return None, None


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    s = 0.0
    ds = 0.0
    w1 = Circle.__new__(Circle)
    dw1 = SimpleNamespace()
    circle_init_jvp(w1, dw1, a, da)
    w2 = Square.__new__(Square)
    dw2 = SimpleNamespace()
    square_init_jvp(w2, dw2, b, db)
    w3 = Circle.__new__(Circle)
    dw3 = SimpleNamespace()
    circle_init_jvp(w3, dw3, b, db)
    w4 = [w1, w2, w3]
    for shape, dshape in zip(w4, [dw1, dw2, dw3], strict=True):
        w5, dw5 = companion(type(shape).area)(shape, dshape)
        s += w5
        ds += dw5
    return s, ds
