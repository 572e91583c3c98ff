# account_jvp: forward derivative of __init__ with respect to self, balance (fwdtrans 0.1.0)
def account_jvp(balance, dbalance):
    self = Account.__new__(Account)
    dself = SimpleNamespace()
    self.balance = balance
    dself.balance = dbalance
    w1 = threading.RLock()
    self.lock = w1
    dself.lock = lasting(w1)
    return self, dself


# account_move_jvp_guarded: forward derivative of move with respect to self, amount, other (fwdtrans 0.1.0)
def account_move_jvp_guarded(self, dself, amount, damount, other, dother):
    with self.lock, other.lock:
        if amount > self.balance:
            raise ValueError("insufficient", round(amount, 3))
        self.balance -= amount
        dself.balance -= damount
        other.balance += amount * 0.99
        dother.balance += 0.99 * damount
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = account_jvp(x * 10, 10.0 * dx)
    w2, dw2 = account_jvp(y, dy)
    a, b = w1, w2
    da, db = dw1, dw2
    done = 0
    for k in range(5):
        try:
            account_move_jvp_guarded(a, da, x * k * 2, 2.0 * k * dx, b, db)
            done += 1
        except ValueError as e:
            b.balance = b.balance * 1.5
            db.balance = 1.5 * db.balance
    w3 = a.balance
    w4 = b.balance
    return w3 * w4 + done, w4 * da.balance + w3 * db.balance
