# circle_area_jvp: forward derivative of area with respect to self (fwdtrans 0.1.0)
def circle_area_jvp(self, dself):
    w1 = self.r
    return 3.0 * w1 ** 2, 6.0 * w1 * dself.r


# circle_twice_jvp: forward derivative of twice with respect to self (fwdtrans 0.1.0)
def circle_twice_jvp(self, dself):
    w1, dw1 = circle_area_jvp(self, dself)
    return 2 * w1, 2.0 * dw1


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
    w1, dw1 = circle_twice_jvp(Circle(a), SimpleNamespace(r=da))
    w2, dw2 = square_twice_jvp(Square(b), SimpleNamespace(a=db))
    w3, dw3 = circle_area_jvp(Circle(b), SimpleNamespace(r=db))
    return w1 + w2 * w3, dw1 + w3 * dw2 + w2 * dw3
