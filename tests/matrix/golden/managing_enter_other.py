# body_jvp: forward derivative of __init__ with respect to self, x, v (fwdtrans 0.1.0)
def body_jvp(x, dx, v, dv):
    self = Body.__new__(Body)
    dself = SimpleNamespace()
    self.x = x
    dself.x = dx
    self.v = v
    dself.v = dv
    return self, dself


# damped_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def damped_enter_jvp(self, dself):
    self.old = self.body.v
    dself.old = dself.body.v
    w1 = self.body.v
    w2 = self.k
    self.body.v = w1 * w2
    dself.body.v = w2 * dself.body.v + w1 * dself.k
    return self.body, dself.body


# damped_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def damped_exit_jvp__self(self, dself, kind, error, trace):
    self.body.v = self.body.v + self.old
    dself.body.v = dself.body.v + dself.old
    return None, None


# damped_exit_jvp__self_: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def damped_exit_jvp__self_(self, dself, kind, error, trace):
    self.body.v = self.body.v + self.old
    dself.body.v = dself.body.v + dself.old
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = damped_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = damped_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        damped_exit_jvp__self_(manager, dmanager, None, None, None)


# damped_jvp: forward derivative of __init__ with respect to self, body, k (fwdtrans 0.1.0)
def damped_jvp(body, dbody, k, dk):
    self = Damped.__new__(Damped)
    dself = SimpleNamespace()
    self.body = body
    dself.body = dbody
    self.k = k
    dself.k = dk
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    b, db = body_jvp(x, dx, y, dy)
    w1, dw1 = damped_jvp(b, db, x * y, y * dx + x * dy)
    with contextmanager(entered_jvp)(w1, dw1) as (body, dbody):
        body.x += body.v * 0.5
        dbody.x += 0.5 * dbody.v
    w2 = b.x
    w3 = b.v
    return w2 * w3, w3 * db.x + w2 * db.v
