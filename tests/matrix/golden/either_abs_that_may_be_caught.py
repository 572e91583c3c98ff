# vec_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def vec_jvp(a, da, b, db):
    self = Vec.__new__(Vec)
    dself = SimpleNamespace()
    self.a = a
    dself.a = da
    self.b = b
    dself.b = db
    return self, dself


# absolute_jvp_guarded: forward derivative of absolute with respect to value (fwdtrans 0.1.0)
def absolute_jvp_guarded(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = abs(value), copysign(1.0, value) * dvalue
    else:
        w1, dw1 = method_jvp(value, "__abs__", guarded=True)(value, dvalue)
    return w1, dw1


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = 0.0
    dt = 0.0
    w1, dw1 = vec_jvp(y, dy, x, dx)
    w2, dw2 = vec_jvp(x, dx, x, dx)
    w3 = w1, y, w2
    for v, dv in zip(w3, (dw1, dy, dw2), strict=True):
        try:
            w4, dw4 = absolute_jvp_guarded(v, dv)
            t += w4 * x
            dt += x * dw4 + w4 * dx
        except ValueError:
            dt = y * dt + t * dy
            t *= y
    return t, dt
