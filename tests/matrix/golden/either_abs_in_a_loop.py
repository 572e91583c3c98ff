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
        if k % 2 == 0:
            w2, dw2 = vec_jvp(x * k, k * dx, y, dy)
        else:
            w2, dw2 = -y, -dy
        va = w2
        dva = dw2
    return total, dtotal
