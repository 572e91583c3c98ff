# state_jvp: forward derivative of __init__ with respect to self, values (fwdtrans 0.1.0)
def state_jvp(*values, dvalues=()):
    self = State.__new__(State)
    dself = SimpleNamespace()
    w1 = self.fields
    for name, (value, dvalue) in zip(w1, zip(values, dvalues, strict=True)):
        setattr(self, name, value)
        dself.__dict__[field_name(self, name)] = dvalue
    return self, dself


# state_as_list_jvp: forward derivative of as_list with respect to self (fwdtrans 0.1.0)
def state_as_list_jvp(self, dself):
    w1, dw1 = [], []
    for name, dname in zip(
        self.fields, getattr(dself, "fields", lasting(self.fields)), strict=True
    ):
        w1.append(getattr(self, name))
        dw1.append(getattr(dself, name))
    return w1, dw1


# state_energy_jvp: forward derivative of energy with respect to self (fwdtrans 0.1.0)
def state_energy_jvp(self, dself):
    w1 = self.px
    w2 = w1 ** 2
    w3 = self.py
    w4 = w3 ** 2
    w5 = 2 * self.m
    w6 = (w2 + w4) / w5
    return w6, 2.0 * (w1 * dself.px + w3 * dself.py - w6 * dself.m) / w5


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, ds = state_jvp(x, y, 1.0 + x * x, dvalues=(dx, dy, 2.0 * x * dx))
    w1, dw1 = state_as_list_jvp(s, ds)
    t, dt = state_jvp(
        *[2 * v for v in w1],
        dvalues=(*[2.0 * dv for v, dv in zip(w1, dw1, strict=True)],)
    )
    w2, dw2 = state_energy_jvp(s, ds)
    w3, dw3 = state_energy_jvp(t, dt)
    return w2 + w3, dw2 + dw3
