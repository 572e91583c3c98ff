# counter_go_jvp: forward derivative of go with respect to self (fwdtrans 0.1.0)
def counter_go_jvp(self, dself):
    w1 = self.v
    w2 = self.step
    return w1 * w2 + self.n, w2 * dself.v + w1 * dself.step + dself.n


# counter_jvp: forward derivative of __init__ with respect to self, v (fwdtrans 0.1.0)
def counter_jvp(v, dv):
    self = Counter.__new__(Counter)
    dself = SimpleNamespace(n=0.0, step=0.0)
    self.v = v
    dself.v = dv
    self.n += 1
    dself.step = v * dself.step + self.step * dv
    self.step *= v
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = counter_jvp(x, dx)
    w2, dw2 = counter_go_jvp(w1, dw1)
    w3, dw3 = counter_jvp(y * x, x * dy + y * dx)
    w4, dw4 = counter_go_jvp(w3, dw3)
    return w2 + w4, dw2 + dw4
