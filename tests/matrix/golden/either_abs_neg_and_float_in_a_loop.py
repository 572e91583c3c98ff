# negative_jvp: forward derivative of negative with respect to value (fwdtrans 0.1.0)
def negative_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = -value, -dvalue
    else:
        w1, dw1 = method_jvp(value, "__neg__")(value, dvalue)
    return w1, dw1


# absolute_jvp: forward derivative of absolute with respect to value (fwdtrans 0.1.0)
def absolute_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = abs(value), copysign(1.0, value) * dvalue
    else:
        w1, dw1 = method_jvp(value, "__abs__")(value, dvalue)
    return w1, dw1


# as_float_jvp: forward derivative of as_float with respect to value (fwdtrans 0.1.0)
def as_float_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = float(value), 0.0 if dvalue is None else dvalue
    else:
        w1, dw1 = method_jvp(value, "__float__")(value, dvalue)
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
        w1, dw1 = negative_jvp(va, dva)
        w2, dw2 = absolute_jvp(w1, dw1)
        w3 = w2 * x
        dw3 = x * dw2 + w2 * dx
        w4, dw4 = as_float_jvp(va, dva)
        total += w3 + w4
        dtotal += dw3 + dw4
        if k % 2 == 0:
            w5, dw5 = vec_jvp(x * k, k * dx, y, dy)
        else:
            w5, dw5 = -y, -dy
        va = w5
        dva = dw5
    return total, dtotal
