# account_undone_jvp_guarded: forward derivative of undone with respect to self (fwdtrans 0.1.0)
def account_undone_jvp_guarded(self, dself):
    before = self.balance
    dbefore = getattr(dself, "balance", nan)
    try:
        yield self, dself
    except ValueError:
        self.balance = before
        dself.balance = dbefore


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    accounts = [Account(x), Savings(y)]
    daccounts = [SimpleNamespace(balance=dx), SimpleNamespace(balance=dy)]
    for _ in range(2):
        for one, done in zip(accounts, daccounts, strict=True):
            with contextmanager(account_undone_jvp_guarded)(one, done):
                companion(type(one).take, guarded=True)(one, done, 0.5 * y, 0.5 * dy)
                companion(type(one).take, guarded=True)(one, done, x, dx)
            companion(type(one).grow)(one, done)
    return (
        sum(one.balance for one in accounts),
        sum(done.balance for one, done in zip(accounts, daccounts, strict=True)),
    )
