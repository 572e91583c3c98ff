# scope_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def scope_enter_jvp(self, dself):
    return self.tally, dself.tally


# tally_add_jvp: forward derivative of add with respect to self, v (fwdtrans 0.1.0)
def tally_add_jvp(self, dself, v, dv):
    self.total += v
    dself.total += dv
    return None, None


# scope_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def scope_exit_jvp__self(self, dself, kind, e, tb):
    w1 = self.tally
    dw1 = dself.tally
    w2 = self.v
    dw2 = dself.v
    tally_add_jvp(w1, dw1, w2, dw2)
    return None, None


# scope_exit_jvp__self_: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def scope_exit_jvp__self_(self, dself, kind, e, tb):
    w1 = self.tally
    dw1 = dself.tally
    w2 = self.v
    dw2 = dself.v
    tally_add_jvp(w1, dw1, w2, dw2)
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = scope_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = scope_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        scope_exit_jvp__self_(manager, dmanager, None, None, None)


# scope_jvp: forward derivative of __init__ with respect to self, tally, v (fwdtrans 0.1.0)
def scope_jvp(tally, dtally, v, dv):
    self = Scope.__new__(Scope)
    dself = SimpleNamespace()
    self.tally = tally
    dself.tally = dtally
    self.v = v
    dself.v = dv
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = Tally()
    dt = SimpleNamespace(total=0.0)
    for i in range(4):
        w1, dw1 = scope_jvp(t, dt, x * i, i * dx)
        with contextmanager(entered_jvp)(w1, dw1) as (s, ds):
            if i == 1:
                continue
            tally_add_jvp(s, ds, y * y, 2.0 * y * dy)
            if i == 3:
                break
            tally_add_jvp(s, ds, x, dx)
    w2 = t.total
    return w2 * x, x * dt.total + w2 * dx
