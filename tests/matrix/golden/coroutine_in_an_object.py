# averager_jvp_sent: forward derivative of averager (fwdtrans 0.1.0)
def averager_jvp_sent():
    total = 0.0
    dtotal = 0.0
    count = 0
    average = None
    daverage = None
    while True:
        x, dx = yield average, daverage
        total += x
        dtotal += dx
        count += 1
        average = total / count
        daverage = dtotal / count


# mean_jvp: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def mean_jvp():
    self = Mean.__new__(Mean)
    dself = SimpleNamespace()
    self.g, dself.g = coupled(averager_jvp_sent())
    next(self.g)
    next(dself.g)
    return self, dself


# mean_add_jvp: forward derivative of add with respect to self, v (fwdtrans 0.1.0)
def mean_add_jvp(self, dself, v, dv):
    w1 = self.g
    return sent(w1, dself.g, v, dv)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    m, dm = mean_jvp()
    a, da = mean_add_jvp(m, dm, x, dx)
    w1, dw1 = mean_add_jvp(m, dm, x * y, y * dx + x * dy)
    w2 = a * w1
    w3, dw3 = mean_add_jvp(m, dm, y, dy)
    return w2 * w3, w3 * (w1 * da + a * dw1) + w2 * dw3
