# newton_jvp: forward derivative of __init__ with respect to self, a, x (fwdtrans 0.1.0)
def newton_jvp(a, da, x, dx):
    self = Newton.__new__(Newton)
    dself = SimpleNamespace()
    self.a = a
    dself.a = da
    self.x = x
    dself.x = dx
    return self, dself


# newton_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def newton_next_jvp(self, dself):
    w1 = self.x
    w2 = self.a / w1
    self.x = (w1 + w2) / 2
    dself.x = 0.5 * (dself.x + (dself.a - w2 * dself.x) / w1)
    return self.x, dself.x


# steps_jvp: forward derivative of steps with respect to iterator (fwdtrans 0.1.0)
def steps_jvp(iterator, diterator):
    while True:
        try:
            item, ditem = newton_next_jvp(iterator, diterator)
        except StopIteration:
            return
        yield item, ditem


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    steps, dsteps = newton_jvp(a, da, b, db)
    last = b
    dlast = db
    for x, dx in steps_jvp(steps, dsteps):
        if abs(x - last) < 1e-13:
            break
        last = x
        dlast = dx
    w1 = steps.x
    return w1 * last, last * dsteps.x + w1 * dlast
