# timer_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def timer_enter_jvp(self, dself):
    return self, dself


# timer_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def timer_exit_jvp__self(self, dself, *args):
    w1 = self.log
    w2 = self.rate
    dw2 = dself.rate
    w1.append(w2 * 2)
    dself.log.append(2.0 * dw2)
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = timer_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = timer_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        timer_exit_jvp__self(manager, dmanager, None, None, None)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    log = [x]
    dlog = [dx]
    w1 = Timer(log, x * y)
    dw1 = SimpleNamespace(log=dlog, rate=y * dx + x * dy)
    with contextmanager(entered_jvp)(w1, dw1):
        z = x * x
        dz = 2.0 * x * dx
    w2 = log[-1]
    return z * w2 + sum(log), w2 * dz + z * dlog[-1] + sum(dlog)
