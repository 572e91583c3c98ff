# v_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def v_jvp(a, da, b, db):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# v_jvp_: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def v_jvp_(a, da, b, db):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# v_jvp__b: forward derivative of __init__ with respect to self, b (fwdtrans 0.1.0)
def v_jvp__b(a, b, db):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = 0.0, db
    return self, dself


# v_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def v_add_jvp(self, dself, o, do):
    return v_jvp(self.a + o.a, dself.a + do.a, self.b + o.b, dself.b + do.b)


# total_from_jvp__iterable: forward derivative of total_from with respect to iterable (fwdtrans 0.1.0)
def total_from_jvp__iterable(iterable, diterable, start):
    value = start
    dvalue = zero(start)
    for item, ditem in zip(iterable, diterable, strict=True):
        value, dvalue = v_add_jvp(value, dvalue, item, ditem)
    return value, dvalue


# total_from_jvp_once: forward derivative of total_from with respect to iterable, start (fwdtrans 0.1.0)
def total_from_jvp_once(iterable, diterable, start, dstart):
    value = start
    dvalue = dstart
    for item, ditem in zip(iterable, diterable, strict=True):
        value, dvalue = v_add_jvp(value, dvalue, item, ditem)
    return value, dvalue


# v_jvp__a: forward derivative of __init__ with respect to self, a (fwdtrans 0.1.0)
def v_jvp__a(a, da, b):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, 0.0
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = v_jvp(x, dx, y, dy)
    w2, dw2 = v_jvp_(y, dy, x * y, y * dx + x * dy)
    w3, dw3 = v_jvp__b(2.0, x, dx)
    vs = [w1, w2, w3]
    dvs = [dw1, dw2, dw3]
    t, dt = total_from_jvp__iterable(vs, dvs, V(0.0, 1.0))
    w4 = (v for v in vs)
    w5, dw5 = v_jvp__a(y, dy, 1.0)
    u, du = total_from_jvp_once(
        w4, (dv for v, dv in zip(vs, dvs, strict=True)), start=w5, dstart=dw5
    )
    w6 = t.a
    w7 = t.b
    return w6 * w7 + u.b, w7 * dt.a + w6 * dt.b + du.b
