# shape_init_jvp: forward derivative of __init__ with respect to self, k (fwdtrans 0.1.0)
def shape_init_jvp(self, dself, k, dk):
    self.k = k
    dself.k = dk
    return None, None


# triangle_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def triangle_jvp(a, da, b, db):
    self = Triangle.__new__(Triangle)
    dself = SimpleNamespace()
    shape_init_jvp(self, dself, a, da)
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# shape_init_jvp_: forward derivative of __init__ with respect to self, k (fwdtrans 0.1.0)
def shape_init_jvp_(self, dself, k, dk):
    self.k = k
    dself.k = dk
    return None, None


# triangle_init_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def triangle_init_jvp(self, dself, a, da, b, db):
    shape_init_jvp_(self, dself, a, da)
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return None, None


# equal_jvp: forward derivative of __init__ with respect to self, a (fwdtrans 0.1.0)
def equal_jvp(a, da):
    self = Equal.__new__(Equal)
    dself = SimpleNamespace()
    triangle_init_jvp(self, dself, a, da, a, da)
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = triangle_jvp(x, dx, y, dy)
    w2, dw2 = equal_jvp(x, dx)
    shapes = [w1, w2]
    dshapes = [dw1, dw2]
    w3, dw3 = [], []
    for s, ds in zip(shapes, dshapes, strict=True):
        w4, dw4 = companion(type(s).scaled)(s, ds)
        w3.append(w4)
        dw3.append(dw4)
    w5 = sum(w3)
    dw5 = sum(dw3)
    return (
        (w5, sum(s.unit * s.a for s in shapes)),
        (dw5, sum(s.unit * ds.a for s, ds in zip(shapes, dshapes, strict=True))),
    )
