# base_lambda_jvp: forward derivative of <lambda> (fwdtrans 0.1.0)
def base_lambda_jvp():
    return [1.0, 2.0], [0.0, 0.0]


# child_jvp__k__m: forward derivative of __init__ with respect to self, k, m (fwdtrans 0.1.0)
def child_jvp__k__m(k, dk, m=2.0, dm=0.0):
    self = Child.__new__(Child)
    dself = SimpleNamespace()
    self.k = k
    dself.k = dk
    self.parts, dself.parts = base_lambda_jvp()
    self.m = m
    dself.m = dm
    self.history = {}
    dself.history = {}
    return self, dself


# base_energy_jvp_: forward derivative of energy with respect to self (fwdtrans 0.1.0)
def base_energy_jvp_(self, dself):
    w1 = self.k
    w2 = sum(self.parts)
    return w1 * w2, w2 * dself.k + w1 * sum(dself.parts)


# child_energy_jvp: forward derivative of energy with respect to self (fwdtrans 0.1.0)
def child_energy_jvp(self, dself):
    w1, dw1 = base_energy_jvp_(self, dself)
    w2 = self.m
    self.history["e"] = w1 * w2
    dself.history["e"] = w2 * dw1 + w1 * dself.m
    return self.history["e"], dself.history["e"]


# base_energy_jvp: forward derivative of energy with respect to self (fwdtrans 0.1.0)
def base_energy_jvp(self, dself):
    w1 = self.k
    w2 = sum(self.parts)
    return w1 * w2, w2 * dself.k


# base_jvp: forward derivative of __init__ with respect to self, k (fwdtrans 0.1.0)
def base_jvp(k, dk):
    self = Base.__new__(Base)
    dself = SimpleNamespace()
    self.k = k
    dself.k = dk
    w1 = make_parts()
    self.parts = w1
    dself.parts = zero(w1)
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c, dc = child_jvp__k__m(x, dx, m=y, dm=dy)
    dc.parts.append(y * dx + x * dy)
    c.parts.append(x * y)
    w1, dw1 = child_energy_jvp(c, dc)
    w2, dw2 = base_jvp(y, dy)
    w3, dw3 = base_energy_jvp(w2, dw2)
    w4 = Child(x, [y], y)
    dw4 = SimpleNamespace(k=dx, parts=[dy], m=dy, history={})
    w5, dw5 = child_energy_jvp(w4, dw4)
    return w1 + w3 + w5, dw1 + dw3 + dw5
