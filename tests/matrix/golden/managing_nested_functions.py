# scale_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def scale_enter_jvp(self, dself):
    for i in range(len(self.items)):
        w1 = self.items
        w2 = self.k
        dself.items[i] = w2 * dself.items[i] + w1[i] * dself.k
        w1[i] *= w2
    return self, dself


# scale_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def scale_exit_jvp__self(self, dself, *exc):
    for i in range(len(self.items)):
        w1 = self.items
        w2 = self.k
        w3 = w1[i] / w2
        dself.items[i] = (dself.items[i] - w3 * dself.k) / w2
        w1[i] /= w2
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = scale_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = scale_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        scale_exit_jvp__self(manager, dmanager, None, None, None)


# scale_jvp: forward derivative of __init__ with respect to self, items, k (fwdtrans 0.1.0)
def scale_jvp(items, ditems, k, dk):
    self = Scale.__new__(Scale)
    dself = SimpleNamespace()
    self.items = items
    dself.items = ditems
    self.k = k
    dself.k = dk
    return self, dself


# scale_mean_jvp: forward derivative of mean with respect to self (fwdtrans 0.1.0)
def scale_mean_jvp(self, dself):
    w1 = sum(self.items)
    w2 = len(self.items)
    return w1 / w2, sum(dself.items) / w2


# scale_jvp_: forward derivative of __init__ with respect to self, items, k (fwdtrans 0.1.0)
def scale_jvp_(items, ditems, k, dk):
    self = Scale.__new__(Scale)
    dself = SimpleNamespace()
    self.items = items
    dself.items = ditems
    self.k = k
    dself.k = dk
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y, x * y]
    dv = [dx, dy, y * dx + x * dy]
    w1, dw1 = scale_jvp(v, dv, y, dy)
    with contextmanager(entered_jvp)(w1, dw1) as (s, ds):
        m, dm = scale_mean_jvp(s, ds)
        w2, dw2 = scale_jvp_(v, dv, m, dm)
        with contextmanager(entered_jvp)(w2, dw2) as (t, dt):
            w3, dw3 = scale_mean_jvp(t, dt)
            w4, dw4 = scale_mean_jvp(s, ds)
            n = w3 + w4
            dn = dw3 + dw4
    return n * m + sum(v), m * dn + n * dm + sum(dv)
