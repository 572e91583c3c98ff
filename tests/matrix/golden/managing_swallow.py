# ignore_enter_jvp_guarded: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def ignore_enter_jvp_guarded(self, dself):
    return self.box, dself.box


# ignore_exit_jvp__self_guarded: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def ignore_exit_jvp__self_guarded(self, dself, kind, error, trace):
    self.box[0] = self.box[0] * 2
    dself.box[0] = 2.0 * dself.box[0]
    return kind is ValueError, 0.0


# ignore_exit_jvp__self_guarded_: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def ignore_exit_jvp__self_guarded_(self, dself, kind, error, trace):
    self.box[0] = self.box[0] * 2
    dself.box[0] = 2.0 * dself.box[0]
    return kind is ValueError, 0.0


# entered_jvp_guarded: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp_guarded(manager, dmanager):
    given, dgiven = ignore_enter_jvp_guarded(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = ignore_exit_jvp__self_guarded(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        ignore_exit_jvp__self_guarded_(manager, dmanager, None, None, None)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = [x, y]
    dbox = [dx, dy]
    w1 = Ignore(box)
    dw1 = SimpleNamespace(box=dbox)
    with contextmanager(entered_jvp_guarded)(w1, dw1) as (b, db):
        w2 = b[0]
        w3 = b[1]
        b[1] = w2 * w3
        db[1] = w3 * db[0] + w2 * db[1]
        if x > 1:
            raise ValueError("large")
        b[1] = 0.5 * b[1]
        db[1] = 0.5 * db[1]
    w4 = box[0]
    w5 = box[1]
    return w4 * w5, w5 * dbox[0] + w4 * dbox[1]
