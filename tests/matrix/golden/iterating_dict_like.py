# params_jvp__values: forward derivative of __init__ with respect to self, values (fwdtrans 0.1.0)
def params_jvp__values(*, dvalues=None, **values):
    self = Params.__new__(Params)
    dself = SimpleNamespace()
    if dvalues is None:
        dvalues = zero(values)
    self.values = values
    dself.values = dvalues
    return self, dself


# params_getitem_jvp: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def params_getitem_jvp(self, dself, key):
    return self.values[key], dself.values[key]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, dp = params_jvp__values(a=x, b=x * y, dvalues={"a": dx, "b": y * dx + x * dy})
    total = 0.0
    dtotal = 0.0
    for key in p:
        w1, dw1 = params_getitem_jvp(p, dp, key)
        w2, dw2 = params_getitem_jvp(p, dp, key)
        total += w1 * w2
        dtotal += w2 * dw1 + w1 * dw2
    if "a" in p:
        w3, dw3 = params_getitem_jvp(p, dp, "a")
        dtotal = w3 * dtotal + total * dw3
        total *= w3
    w4 = len(p)
    return total / w4, dtotal / w4
