# tally_jvp: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def tally_jvp():
    self = Tally.__new__(Tally)
    dself = SimpleNamespace()
    self.total = 0.0
    dself.total = 0.0
    self.kept = [1.0]
    dself.kept = [0.0]
    return self, dself


# tally_add_jvp: forward derivative of add with respect to self, value (fwdtrans 0.1.0)
def tally_add_jvp(self, dself, value, dvalue):
    dself.total += 2.0 * value * dvalue
    self.total += value * value
    self.kept.append(value)
    dself.kept.append(dvalue)
    return None, None


# each_jvp: forward derivative of each with respect to act, values (fwdtrans 0.1.0)
def each_jvp(act, act_jvp, values, dvalues):
    for v, dv in zip(values, dvalues, strict=True):
        act_jvp(v, dv)
    return None, None


# called_jvp__value__act: forward derivative of called with respect to value, act (fwdtrans 0.1.0)
def called_jvp__value__act(value, dvalue, act=None, act_jvp=None):
    if act_jvp is None:
        act_jvp = zero(act)
    if act is not None:
        act_jvp(value, dvalue)
    return value, dvalue


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = tally_jvp()
    w2, dw2 = tally_jvp()
    w3, dw3 = tally_jvp()
    a, b, c = w1, w2, w3
    da, db, dc = dw1, dw2, dw3
    w4 = a.add, b.add, a.add
    for act, act_jvp in zip(
        w4,
        (
            partial(tally_add_jvp, a, da), partial(tally_add_jvp, b, db),
            partial(tally_add_jvp, a, da)
        ),
        strict=True
    ):
        act_jvp(x * y, y * dx + x * dy)
    w5 = b.add
    dw5 = partial(tally_add_jvp, b, db)
    each_jvp(w5, dw5, [x, y], [dx, dy])
    w6 = a.total
    dw6 = da.total
    w7 = b.total
    dw7 = db.total
    w8 = b.kept
    dw8 = db.kept
    w9 = w8[-1]
    dw9 = dw8[-1]
    w10 = a.kept
    dw10 = da.kept
    w11 = w10[1]
    dw11 = dw10[1]
    w12 = c.add
    dw12 = partial(tally_add_jvp, c, dc)
    w13, dw13 = called_jvp__value__act(x * y, y * dx + x * dy, act=w12, act_jvp=dw12)
    w14 = c.total
    return (
        w6 * w7 + w9 * w11 + w13 * w14,
        w7 * dw6 + w6 * dw7 + w11 * dw9 + w9 * dw11 + w14 * dw13 + w13 * dc.total,
    )
