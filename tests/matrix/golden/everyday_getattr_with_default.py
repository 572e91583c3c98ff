# body_init_jvp: forward derivative of __init__ with respect to self, m (fwdtrans 0.1.0)
def body_init_jvp(self, dself, m, dm):
    self.m = m
    dself.m = dm
    return None, None


# charged_jvp: forward derivative of __init__ with respect to self, m, q (fwdtrans 0.1.0)
def charged_jvp(m, dm, q, dq):
    self = Charged.__new__(Charged)
    dself = SimpleNamespace()
    body_init_jvp(self, dself, m, dm)
    self.q = q
    dself.q = dq
    return self, dself


# f_jvp: forward derivative of f with respect to m, q (fwdtrans 0.1.0)
def f_jvp(m, dm, q, dq):
    s = 0.0
    ds = 0.0
    w1 = Body(m)
    w2, dw2 = charged_jvp(m, dm, q, dq)
    w3 = w1, w2
    for b, db in zip(w3, (SimpleNamespace(m=dm), dw2), strict=True):
        w4 = getattr(b, "q", 0.5)
        w5 = b.m
        s += w4 * w5
        ds += w5 * getattr(db, "q", zero(w4)) + w4 * db.m
    return s, ds
