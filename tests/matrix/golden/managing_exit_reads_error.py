# retry_enter_jvp_guarded: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def retry_enter_jvp_guarded(self, dself):
    return self.box, dself.box


# retry_exit_jvp__self_guarded: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def retry_exit_jvp__self_guarded(self, dself, kind, error, trace):
    if kind is None:
        self.box[0] *= 2
        return False
    if issubclass(kind, ValueError) and "large" in str(error):
        self.failed += 1
        w1 = self.box[0] / 3
        dself.box[0] = dself.box[0] / 3.0
        self.box[0] /= 3
        return True, 0.0
    return False, 0.0


# retry_exit_jvp__self_guarded_: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def retry_exit_jvp__self_guarded_(self, dself, kind, error, trace):
    if kind is None:
        dself.box[0] *= 2
        self.box[0] *= 2
        return False, 0.0
    if issubclass(kind, ValueError) and "large" in str(error):
        self.failed += 1
        w1 = self.box[0] / 3
        dself.box[0] = dself.box[0] / 3.0
        self.box[0] /= 3
        return True, 0.0
    return False, 0.0


# entered_jvp_guarded: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp_guarded(manager, dmanager):
    given, dgiven = retry_enter_jvp_guarded(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = retry_exit_jvp__self_guarded(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        retry_exit_jvp__self_guarded_(manager, dmanager, None, None, None)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = [x * y]
    dbox = [y * dx + x * dy]
    r = Retry(box)
    dr = SimpleNamespace(box=dbox, failed=0.0)
    for i in range(3):
        with contextmanager(entered_jvp_guarded)(r, dr) as (b, db):
            w1 = b[0]
            db[0] = x * db[0] + w1 * dx
            b[0] = w1 * x
            if b[0] > 1:
                raise ValueError("large")
            b[0] += y
            db[0] += dy
    w2 = box[0]
    w3 = 1 + r.failed
    return w2 * w3, w3 * dbox[0] + w2 * dr.failed
