# absolute_jvp: forward derivative of absolute with respect to value (fwdtrans 0.1.0)
def absolute_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = abs(value), copysign(1.0, value) * dvalue
    else:
        w1, dw1 = method_jvp(value, "__abs__")(value, dvalue)
    return w1, dw1


# vec_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def vec_jvp(a, da, b, db):
    self = Vec.__new__(Vec)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# pick_jvp__x__y: forward derivative of pick with respect to x, y (fwdtrans 0.1.0)
def pick_jvp__x__y(k, x, dx, y, dy):
    if k:
        w1, dw1 = vec_jvp(x, dx, y, dy)
    else:
        w1, dw1 = x * y, y * dx + x * dy
    return w1, dw1


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = pick_jvp__x__y(0, x, dx, y, dy)
    w2, dw2 = absolute_jvp(w1, dw1)
    w3, dw3 = pick_jvp__x__y(1, x, dx, y, dy)
    w4, dw4 = absolute_jvp(w3, dw3)
    w5, dw5 = pick_jvp__x__y(1, y, dy, y, dy)
    w6, dw6 = absolute_jvp(w5, dw5)
    return w2 + w4 * w6, dw2 + w6 * dw4 + w4 * dw6
