# state_jvp__x__v__log: forward derivative of __init__ with respect to self, x, v, log (fwdtrans 0.1.0)
def state_jvp__x__v__log(x, dx, v, dv, log=absent, dlog=None):
    self = State.__new__(State)
    dself = SimpleNamespace()
    if dlog is None:
        dlog = zero(log)
    self.x = x
    dself.x = dx
    self.v = v
    dself.v = dv
    w1 = log is absent
    self.log = [] if w1 else log
    dself.log = [] if w1 else dlog
    return self, dself


# state_scaled_jvp: forward derivative of scaled with respect to self, s (fwdtrans 0.1.0)
def state_scaled_jvp(self, dself, s, ds):
    w1 = self.x, self.v
    return state_jvp__x__v__log(
        *interleaved(
            (s * c for c in w1),
            (c * ds + s * dc for c, dc in zip(w1, (dself.x, dself.v), strict=True))
        ),
        self.log,
        dself.log
    )


# state_alone_jvp: forward derivative of alone with respect to self, s (fwdtrans 0.1.0)
def state_alone_jvp(self, dself, s, ds):
    w1 = self.x, self.v
    return state_jvp__x__v__log(
        *interleaved(
            (s * c for c in w1),
            (c * ds + s * dc for c, dc in zip(w1, (dself.x, dself.v), strict=True))
        )
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    s = State(a, b)
    ds = SimpleNamespace(x=da, v=db, log=[])
    t, dt = state_scaled_jvp(s, ds, b, db)
    w1 = t.log
    w2 = t.x
    dw2 = dt.x
    dt.log.append(a * dw2 + w2 * da)
    w1.append(w2 * a)
    u, du = state_alone_jvp(t, dt, a, da)
    u.log.append(u.v)
    du.log.append(du.v)
    w3 = sum(s.log)
    w4 = u.x
    w5 = sum(u.log)
    w6 = len(t.log)
    return w3 * w4 + w5 * w6, w4 * sum(ds.log) + w3 * du.x + w6 * sum(du.log)
