# model_energy_jvp: forward derivative of energy with respect to self, x (fwdtrans 0.1.0)
def model_energy_jvp(self, dself, x, dx):
    w1 = self.k
    return 0.5 * w1 * x * x, x * (0.5 * x * dself.k + w1 * dx)


# override_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def override_enter_jvp(self, dself):
    self.kept = self.model.k
    dself.kept = dself.model.k
    self.model.k = self.k
    dself.model.k = dself.k
    return self.model, dself.model


# override_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def override_exit_jvp__self(self, dself, kind, value, trace):
    self.model.k = self.kept
    dself.model.k = dself.kept
    return False, 0.0


# override_exit_jvp__self_: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def override_exit_jvp__self_(self, dself, kind, value, trace):
    self.model.k = self.kept
    dself.model.k = dself.kept
    return False, 0.0


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = override_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = override_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        override_exit_jvp__self_(manager, dmanager, None, None, None)


# f_jvp: forward derivative of f with respect to k, x (fwdtrans 0.1.0)
def f_jvp(k, dk, x, dx):
    m = Model(k)
    dm = SimpleNamespace(k=dk)
    base, dbase = model_energy_jvp(m, dm, x, dx)
    w1 = Override(m, k * 1.1)
    dw1 = SimpleNamespace(model=dm, k=1.1 * dk)
    with contextmanager(entered_jvp)(w1, dw1) as (mm, dmm):
        up, dup = model_energy_jvp(mm, dmm, x, dx)
    w2 = Override(m, k * 0.9)
    dw2 = SimpleNamespace(model=dm, k=0.9 * dk)
    with contextmanager(entered_jvp)(w2, dw2):
        down, ddown = model_energy_jvp(m, dm, x, dx)
    w3 = (up - down) / base
    return w3 + m.k, (dup - ddown - w3 * dbase) / base + dm.k
