# triangle_jvp__a__b: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def triangle_jvp__a__b(a, da, b, db, c):
    self = Triangle.__new__(Triangle)
    dself = SimpleNamespace()
    self.a, self.b, self.c = a, b, c
    dself.a, dself.b, dself.c = da, db, 0.0
    return self, dself


# triangle_s_jvp_: forward derivative of s with respect to self (fwdtrans 0.1.0)
def triangle_s_jvp_(self, dself):
    return (self.a + self.b + self.c) / 2, 0.5 * (dself.a + dself.b + dself.c)


# triangle_s_jvp: forward derivative of s with respect to self (fwdtrans 0.1.0)
def triangle_s_jvp(self, dself):
    if 's' not in self.__dict__:
        w1, dw1 = triangle_s_jvp_(self, dself)
        object.__setattr__(self, 's', w1)
        dself.s = dw1
    return self.s, dself.s


# triangle_area_jvp_: forward derivative of area with respect to self (fwdtrans 0.1.0)
def triangle_area_jvp_(self, dself):
    w1, dw1 = triangle_s_jvp(self, dself)
    w2, dw2 = triangle_s_jvp(self, dself)
    w3 = self.a
    dw3 = dself.a
    w4 = w2 - w3
    w5 = w1 * w4
    w6, dw6 = triangle_s_jvp(self, dself)
    w7 = self.b
    dw7 = dself.b
    w8 = w6 - w7
    w9 = w5 * w8
    w10, dw10 = triangle_s_jvp(self, dself)
    w11 = w10 - self.c
    w12 = sqrt(w9 * w11)
    w13 = w11 * (w8 * (w4 * dw1 + w1 * (dw2 - dw3)) + w5 * (dw6 - dw7))
    return w12, 0.5 * (w13 + w9 * (dw10 - dself.c)) / w12


# triangle_area_jvp: forward derivative of area with respect to self (fwdtrans 0.1.0)
def triangle_area_jvp(self, dself):
    if 'area' not in self.__dict__:
        w1, dw1 = triangle_area_jvp_(self, dself)
        object.__setattr__(self, 'area', w1)
        dself.area = dw1
    return self.area, dself.area


# triangle_height_jvp: forward derivative of height with respect to self (fwdtrans 0.1.0)
def triangle_height_jvp(self, dself):
    w1, dw1 = triangle_area_jvp(self, dself)
    w2 = self.a
    w3 = 2 * w1 / w2
    return w3, (2.0 * dw1 - w3 * dself.a) / w2


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    t, dt = triangle_jvp__a__b(a, da, b, db, 0.9)
    w1, dw1 = triangle_area_jvp(t, dt)
    w2, dw2 = triangle_height_jvp(t, dt)
    w3, dw3 = triangle_s_jvp(t, dt)
    return w1 * w2 + w3, w2 * dw1 + w1 * dw2 + dw3
