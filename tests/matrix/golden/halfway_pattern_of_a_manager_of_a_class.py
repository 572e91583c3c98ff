# cm_enter_jvp_guarded: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def cm_enter_jvp_guarded(self, dself):
    return (self.a, (self.b,)), (dself.a, (dself.b,))


# entered_jvp_guarded: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp_guarded(manager, dmanager):
    given, dgiven = cm_enter_jvp_guarded(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        if not manager.__exit__(type(error), error, error.__traceback__):
            raise
    else:
        manager.__exit__(None, None, None)


# cm_jvp_guarded: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def cm_jvp_guarded(a, da, b, db):
    self = CM.__new__(CM)
    dself = SimpleNamespace()
    self.a = a
    dself.a = da
    self.b = b
    dself.b = db
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = y
    da = dy
    try:
        w1, dw1 = cm_jvp_guarded(x * y, y * dx + x * dy, y, dy)
        with contextmanager(entered_jvp_guarded)(w1, dw1) as (w2, dw2):
            a, w3 = w2
            da, dw3 = dw2
            p, q = w3
            dp, _ = dw3
            return a * p, p * da + a * dp
    except ValueError:
        pass
    return a * x, x * da + a * dx
