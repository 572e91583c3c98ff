# quick_jvp: forward derivative of __init__ with respect to self, m (fwdtrans 0.1.0)
def quick_jvp(m, dm):
    self = Quick.__new__(Quick)
    dself = SimpleNamespace()
    self.m = m
    dself.m = dm
    self.held = [m, 1.0]
    dself.held = [dm, 0.0]
    return self, dself


# f_jvp: forward derivative of f with respect to m, q (fwdtrans 0.1.0)
def f_jvp(m, dm, q, dq):
    b, db = quick_jvp(m, dm)
    w1 = getattr(b, "q", m)
    w2 = b.m
    total = w1 * w2 + getattr(b, "p", m * q) + getattr(q, "value", q)
    w3 = w2 * (getattr(db, "q", 0.0) if hasattr(b, "q") else dm) + w1 * db.m
    w4 = w3 + (getattr(db, "p", 0.0) if hasattr(b, "p") else q * dm + m * dq)
    dtotal = w4 + dq
    w5 = getattr(b, "held", [])
    w6 = sum(w5)
    return (
        total * w6 + len(getattr(b, "more", ())),
        w6 * dtotal + total * sum(getattr(db, "held", zero(w5))),
    )
