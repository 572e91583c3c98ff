# undo_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def undo_enter_jvp(self, dself):
    self.n = len(self.s)
    dself.n = 0.0
    return None, None


# undo_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def undo_exit_jvp__self(self, dself, kind, e, t):
    if kind is not None:
        w1 = self.s
        w2 = self.n
        del dself.s[w2:]
        del w1[w2:]
    return None, None


# undo_exit_jvp__self_: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def undo_exit_jvp__self_(self, dself, kind, e, t):
    if kind is not None:
        w1 = self.s
        w2 = self.n
        del dself.s[w2:]
        del w1[w2:]
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    w1, dw1 = undo_enter_jvp(manager, dmanager)
    given = w1
    try:
        yield given, None
    except BaseException as error:
        w2, dw2 = undo_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w2:
            raise
    else:
        undo_exit_jvp__self_(manager, dmanager, None, None, None)


# kept_jvp: forward derivative of kept with respect to state, v (fwdtrans 0.1.0)
def kept_jvp(state, dstate, v, dv):
    state.append(v)
    dstate.append(dv)
    yield None, None
    state.append(2 * v)
    dstate.append(2.0 * dv)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s = [x]
    ds = [dx]
    try:
        w1 = Undo(s)
        dw1 = SimpleNamespace(s=ds)
        with contextmanager(entered_jvp)(w1, dw1):
            s.append(y)
            ds.append(dy)
            w2 = x * y
            with contextmanager(kept_jvp)(s, ds, w2, y * dx + x * dy):
                w3 = s[0]
                w4 = s[-1]
                s[0] = w3 * w4
                ds[0] = w4 * ds[0] + w3 * ds[-1]
                if x < 1:
                    raise KeyError("low")
    except KeyError:
        ds.append(2.0 * x * dx)
        s.append(x * x)
    return [len(s), *s], [0.0, *ds]
