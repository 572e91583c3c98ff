# ledger_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def ledger_enter_jvp(self, dself):
    return self, dself


# ledger_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def ledger_exit_jvp__self(self, dself, *exc):
    self.total = sum(self.rows)
    dself.total = sum(dself.rows)
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = ledger_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = ledger_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        ledger_exit_jvp__self(manager, dmanager, None, None, None)


# ledger_add_jvp: forward derivative of add with respect to self, v (fwdtrans 0.1.0)
def ledger_add_jvp(self, dself, v, dv):
    self.rows.append(v)
    dself.rows.append(dv)
    return None, None


# fill_jvp: forward derivative of fill with respect to x (fwdtrans 0.1.0)
def fill_jvp(x, dx, n):
    w1 = Ledger()
    dw1 = SimpleNamespace(rows=[])
    with contextmanager(entered_jvp)(w1, dw1) as (ledger, dledger):
        for i in range(n):
            ledger_add_jvp(ledger, dledger, x * i, i * dx)
            if i == 2:
                break
    return ledger, dledger


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a, da = fill_jvp(x, dx, 3)
    b, db = fill_jvp(y * x, x * dy + y * dx, 5)
    w1 = a.total
    w2 = b.total
    return w1 * w2 + len(b.rows), w2 * da.total + w1 * db.total
