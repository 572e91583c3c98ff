# counter_init_jvp: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def counter_init_jvp(self, dself):
    self.total = 0.0
    dself.total = 0.0
    self.n = 0
    dself.n = 0.0
    self.seen = []
    dself.seen = []
    return None, None


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = Counter.__new__(Counter)
    dw1 = SimpleNamespace()
    counter_init_jvp(w1, dw1)
    c = w1
    dc = dw1
    d = c
    dd = dc
    c.total = a
    dc.total = da
    d.extra = b
    dd.extra = db
    w2 = d.total
    w3 = c.extra
    return w2 * w3, w3 * dd.total + w2 * dc.extra
