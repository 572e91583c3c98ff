# closing_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def closing_enter_jvp(self, dself):
    return self.thing, dself.thing


# source_close_jvp: forward derivative of close with respect to self (fwdtrans 0.1.0)
def source_close_jvp(self, dself):
    self.v = self.v * 2
    dself.v = 2.0 * dself.v
    return None, None


# closing_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def closing_exit_jvp__self(self, dself, *exc_info):
    w1 = self.thing
    dw1 = dself.thing
    source_close_jvp(w1, dw1)
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = closing_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = closing_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        closing_exit_jvp__self(manager, dmanager, None, None, None)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s = Source(x)
    ds = SimpleNamespace(v=dx, open=None)
    w1 = closing(s)
    dw1 = SimpleNamespace(thing=ds)
    with contextmanager(entered_jvp)(w1, dw1) as (t, dt):
        w2 = t.v
        r = w2 * y
        dr = y * dt.v + w2 * dy
    return r + s.v, dr + ds.v
