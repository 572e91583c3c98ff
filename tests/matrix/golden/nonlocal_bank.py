# account_jvp: forward derivative of account with respect to balance, rate (fwdtrans 0.1.0)
def account_jvp(balance, dbalance, rate, drate):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def deposit_jvp(amount, damount):
        nonlocal dbalance
        nonlocal balance
        balance += amount
        dbalance += damount
        return balance, dbalance

    def accrue(n=1):
        nonlocal balance
        for _ in range(n):
            balance *= 1 + rate

    def accrue_jvp(n=1, dn=0.0):
        nonlocal dbalance
        nonlocal balance
        for _ in range(n):
            w1 = 1 + rate
            dbalance = w1 * dbalance + balance * drate
            balance *= w1
        return None, None

    def report():
        return balance

    def report_jvp():
        return balance, dbalance

    return (deposit, accrue, report), (deposit_jvp, accrue_jvp, report_jvp)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    (dep, acc, rep), (dep_jvp, acc_jvp, rep_jvp) = account_jvp(x, dx, y, dy)
    dep_jvp(x * y, y * dx + x * dy)
    acc_jvp(3, 0.0)
    dep_jvp(1.0, 0.0)
    acc_jvp()
    w1, dw1 = rep_jvp()
    return w1 * x, x * dw1 + w1 * dx
