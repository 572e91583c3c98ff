# disc_post_init_jvp: forward derivative of __post_init__ with respect to self (fwdtrans 0.1.0)
def disc_post_init_jvp(self, dself):
    w1 = self.r
    object.__setattr__(self, "area", 3.14159 * w1 ** 2)
    dself.area = 6.28318 * w1 * dself.r
    return None, None


# disc_jvp: forward derivative of __init__ with respect to self, r (fwdtrans 0.1.0)
def disc_jvp(r, dr, area=0.0):
    self = Disc.__new__(Disc)
    dself = SimpleNamespace()
    object.__setattr__(self, 'r', r)
    dself.r = dr
    object.__setattr__(self, 'area', area)
    dself.area = 0.0
    disc_post_init_jvp(self, dself)
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = disc_jvp(x, dx)
    w2 = w1.area
    w3, dw3 = disc_jvp(r=y, dr=dy)
    w4 = w3.area
    return w2 * w4, w4 * dw1.area + w2 * dw3.area
