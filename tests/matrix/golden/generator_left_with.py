# lock_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def lock_enter_jvp(self, dself):
    dself.v[0] *= 2.0
    self.v[0] *= 2.0
    return self, dself


# lock_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def lock_exit_jvp__self(self, dself, *a):
    w1 = self.v[0] / 4.0
    dself.v[0] = 0.25 * dself.v[0]
    self.v[0] /= 4.0
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = lock_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = lock_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        lock_exit_jvp__self(manager, dmanager, None, None, None)


# gen_jvp: forward derivative of gen with respect to x, v (fwdtrans 0.1.0)
def gen_jvp(x, dx, v, dv):
    w1 = Lock(v)
    dw1 = SimpleNamespace(v=dv)
    with contextmanager(entered_jvp)(w1, dw1):
        while True:
            w2 = v[0]
            yield x * w2, w2 * dx + x * dv[0]
            dx = 2.0 * x * dx
            x = x * x


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x]
    dv = [dx]
    g, dg = opened(gen_jvp(x, dx, v, dv))
    w1 = next(g)
    dw1 = next(dg)
    w2 = next(g)
    dw2 = next(dg)
    a = w1 + w2
    da = dw1 + dw2
    g.close()
    dg.close()
    w3 = v[0]
    return (a * w3, v), (w3 * da + a * dv[0], dv)
