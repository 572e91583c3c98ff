# absolute_jvp: forward derivative of absolute with respect to value (fwdtrans 0.1.0)
def absolute_jvp(value, dvalue):
    w1 = isinstance(value, (int, float))
    if w1:
        w2, dw2 = abs(value), copysign(1.0, value) * dvalue
    else:
        w3, dw3 = companion(type(value).__abs__)(value, dvalue)
        w2, dw2 = w3, dw3
    return w2, dw2


# vec_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def vec_jvp(a, da, b, db):
    self = Vec.__new__(Vec)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    va = x
    dva = dx
    total = 0.0
    dtotal = 0.0
    for k in range(3):
        w1, dw1 = absolute_jvp(va, dva)
        total += w1 * x
        dtotal += x * dw1 + w1 * dx
        w2 = k % 2 == 0
        if w2:
            w3, dw3 = vec_jvp(x * k, k * dx, y, dy)
            w4, dw4 = w3, dw3
        else:
            w4, dw4 = -y, -dy
        va = w4
        dva = dw4
    return total, dtotal
