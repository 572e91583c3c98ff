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


# v_add_jvp__self: forward derivative of __add__ with respect to self (fwdtrans 0.1.0)
def v_add_jvp__self(self, dself, o):
    w1 = self.a
    w2 = o.a
    w3 = self.b
    w4 = o.b
    return v_jvp(w1 + w2, dself.a + zero(w2), w3 + w4, dself.b + zero(w4))


# v_radd_jvp__self: forward derivative of __radd__ with respect to self (fwdtrans 0.1.0)
def v_radd_jvp__self(self, dself, o):
    if o == 0:
        return self, dself
    return v_add_jvp__self(self, dself, o)


# v_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def v_add_jvp(self, dself, o, do):
    return v_jvp(self.a + o.a, dself.a + do.a, self.b + o.b, dself.b + do.b)


# total_jvp: forward derivative of total with respect to iterable (fwdtrans 0.1.0)
def total_jvp(iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for item, ditem in zip(items, ditems, strict=True):
        value, dvalue = v_radd_jvp__self(item, ditem, 0)
        break
    else:
        return 0, 0.0
    for item, ditem in zip(items, ditems, strict=True):
        value, dvalue = v_add_jvp(value, dvalue, item, ditem)
    return value, dvalue


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = v_jvp(x, dx, y, dy)
    w2, dw2 = v_jvp_(y, dy, x * y, y * dx + x * dy)
    w3, dw3 = v_jvp__b(2.0, x, dx)
    vs = [w1, w2, w3]
    dvs = [dw1, dw2, dw3]
    t, dt = total_jvp(vs, dvs)
    w4 = t.a
    w5 = t.b
    return w4 * w5, w5 * dt.a + w4 * dt.b
