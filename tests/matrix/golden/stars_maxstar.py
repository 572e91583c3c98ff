# v_each_jvp: forward derivative of each with respect to self (fwdtrans 0.1.0)
def v_each_jvp(self, dself):
    yield self.a, dself.a
    yield self.b, dself.b


# v_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def v_jvp(a, da, b, db):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = v_jvp(x, dx, y, dy)
    w2, dw2 = map(list, unzip(v_each_jvp(w1, dw1)))
    w3 = max(*w2)
    return w3, (*dw2,)[(*w2,).index(w3)]
