# circle_init_jvp: forward derivative of __init__ with respect to self, r (fwdtrans 0.1.0)
def circle_init_jvp(self, dself, r, dr):
    self.r = r
    dself.r = dr
    return None, None


# circle_area_jvp: forward derivative of area with respect to self (fwdtrans 0.1.0)
def circle_area_jvp(self, dself):
    w1 = self.r
    return 3.0 * w1 ** 2, 6.0 * w1 * dself.r


# circle_twice_jvp: forward derivative of twice with respect to self (fwdtrans 0.1.0)
def circle_twice_jvp(self, dself):
    w1, dw1 = circle_area_jvp(self, dself)
    return 2 * w1, 2.0 * dw1


# square_init_jvp: forward derivative of __init__ with respect to self, a (fwdtrans 0.1.0)
def square_init_jvp(self, dself, a, da):
    self.a = a
    dself.a = da
    return None, None


# square_area_jvp: forward derivative of area with respect to self (fwdtrans 0.1.0)
def square_area_jvp(self, dself):
    w1 = self.a
    return w1 ** 2, 2.0 * w1 * dself.a


# square_twice_jvp: forward derivative of twice with respect to self (fwdtrans 0.1.0)
def square_twice_jvp(self, dself):
    w1, dw1 = square_area_jvp(self, dself)
    return 2 * w1, 2.0 * dw1


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = Circle.__new__(Circle)
    dw1 = SimpleNamespace()
    circle_init_jvp(w1, dw1, a, da)
    w2, dw2 = circle_twice_jvp(w1, dw1)
    w3 = Square.__new__(Square)
    dw3 = SimpleNamespace()
    square_init_jvp(w3, dw3, b, db)
    w4, dw4 = square_twice_jvp(w3, dw3)
    w5 = Circle.__new__(Circle)
    dw5 = SimpleNamespace()
    circle_init_jvp(w5, dw5, b, db)
    w6, dw6 = circle_area_jvp(w5, dw5)
    return w2 + w4 * w6, dw2 + w6 * dw4 + w4 * dw6
