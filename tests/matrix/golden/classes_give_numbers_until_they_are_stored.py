# tally_add_jvp: forward derivative of add with respect to self, v (fwdtrans 0.1.0)
def tally_add_jvp(self, dself, v, dv):
    dself.total += 2.0 * v * dv
    self.total += v * v
    self.seen += 1
    if self.best is None or v > self.best:
        self.best = v
        dself.best = dv
    return self, dself


# tally_jvp: forward derivative of __init__ with respect to self, values (fwdtrans 0.1.0)
def tally_jvp(values, dvalues):
    self = Tally.__new__(Tally)
    dself = SimpleNamespace(best=None, seen=0.0, total=0.0)
    self.values = values
    dself.values = dvalues
    for v, dv in zip(values, dvalues, strict=True):
        tally_add_jvp(self, dself, v, dv)
    return self, dself


# tally_add_jvp_: forward derivative of add with respect to self, v (fwdtrans 0.1.0)
def tally_add_jvp_(self, dself, v, dv):
    dself.total += 2.0 * v * dv
    self.total += v * v
    self.seen += 1
    if self.best is None or v > self.best:
        self.best = v
        dself.best = dv
    return self, dself


# heavy_add_jvp: forward derivative of add with respect to self, v (fwdtrans 0.1.0)
def heavy_add_jvp(self, dself, v, dv):
    w1 = self.gain
    dw1 = dself.gain
    tally_add_jvp_(self, dself, v * w1, w1 * dv + v * dw1)
    w2 = self.gain
    dself.gain = v * dself.gain + w2 * dv
    self.gain = w2 * v
    return self, dself


# heavy_jvp: forward derivative of __init__ with respect to self, values (fwdtrans 0.1.0)
def heavy_jvp(values, dvalues):
    self = Heavy.__new__(Heavy)
    dself = SimpleNamespace(best=None, gain=0.0, seen=0.0, total=0.0)
    self.values = values
    dself.values = dvalues
    for v, dv in zip(values, dvalues, strict=True):
        heavy_add_jvp(self, dself, v, dv)
    return self, dself


# bare_raised_jvp: forward derivative of raised with respect to self, v (fwdtrans 0.1.0)
def bare_raised_jvp(self, dself, v, dv):
    dself.level = v * dself.level + self.level * dv
    self.level *= v
    return self.level, dself.level


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = tally_jvp([x, y], [dx, dy])
    w2, dw2 = heavy_jvp([y, x * y], [dy, y * dx + x * dy])
    one, other, bare = w1, w2, Bare()
    done, dother, dbare = dw1, dw2, SimpleNamespace(level=0.0)
    w3 = bare.level
    a = w3 * x
    da = x * dbare.level + w3 * dx
    w4, dw4 = tally_add_jvp(one, done, x * y, y * dx + x * dy)
    w5 = w4.total
    dw5 = dw4.total
    w6 = other.total
    dw6 = dother.total
    w7 = w5 * w6
    w8 = one.best
    dw8 = done.best
    w9 = other.gain
    dw9 = dother.gain
    w10, dw10 = bare_raised_jvp(bare, dbare, y, dy)
    w11 = w9 * w10
    w12 = one.seen
    w13 = bare.level
    w14 = w8 * (w6 * dw5 + w5 * dw6) + w7 * dw8 + a * (w10 * dw9 + w9 * dw10)
    return (
        w7 * w8 + w11 * a + w12 * w13,
        w14 + w11 * da + w13 * done.seen + w12 * dbare.level,
    )
