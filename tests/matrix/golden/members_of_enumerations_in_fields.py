# position_post_init_jvp: forward derivative of __post_init__ with respect to self (fwdtrans 0.1.0)
def position_post_init_jvp(self, dself):
    w1 = self.amount
    w2 = self.kind.factor
    self.rank = w1 * w2
    dself.rank = w2 * dself.amount
    return None, None


# position_jvp__amount__price: forward derivative of __init__ with respect to self, amount, price (fwdtrans 0.1.0)
def position_jvp__amount__price(kind, amount, damount, price=2.0, dprice=0.0):
    self = Position.__new__(Position)
    dself = SimpleNamespace()
    dself.kind = zero(kind)
    self.kind = kind
    self.amount = amount
    dself.amount = damount
    self.price = price
    dself.price = dprice
    position_post_init_jvp(self, dself)
    return self, dself


# position_jvp__amount: forward derivative of __init__ with respect to self, amount (fwdtrans 0.1.0)
def position_jvp__amount(kind, amount, damount, price=2.0):
    self = Position.__new__(Position)
    dself = SimpleNamespace()
    dself.kind = zero(kind)
    self.kind = kind
    self.amount = amount
    dself.amount = damount
    self.price = price
    dself.price = 0.0
    position_post_init_jvp(self, dself)
    return self, dself


# position_jvp__price: forward derivative of __init__ with respect to self, price (fwdtrans 0.1.0)
def position_jvp__price(kind, amount, price=2.0, dprice=0.0):
    self = Position.__new__(Position)
    dself = SimpleNamespace()
    dself.kind = zero(kind)
    self.kind = kind
    self.amount = amount
    dself.amount = 0.0
    self.price = price
    dself.price = dprice
    position_post_init_jvp(self, dself)
    return self, dself


# position_worth_jvp: forward derivative of worth with respect to self (fwdtrans 0.1.0)
def position_worth_jvp(self, dself):
    w1 = self.amount
    w2 = self.price
    w3 = self.kind.value
    return w1 * w2 * w3, w3 * (w2 * dself.amount + w1 * dself.price)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = position_jvp__amount__price(Kind.STOCK, x, dx, y, dy)
    w2, dw2 = position_jvp__amount(Kind.BOND, 3 * y, 3.0 * dy)
    w3, dw3 = position_jvp__price(Kind.STOCK, 2.0, x * y, y * dx + x * dy)
    held = [w1, w2, w3]
    dheld = [dw1, dw2, dw3]
    sort_jvp(held, dheld, key=lambda p: (p.kind.value, -p.worth))
    by = {}
    dby = {}
    for p, dp in zip(held, dheld, strict=True):
        w4 = by.setdefault(p.kind, [])
        dw4 = dby.setdefault(p.kind, [])
        w4.append(p)
        dw4.append(dp)
    w5, dw5 = [], []
    for p_, dp_ in zip(held, dheld, strict=True):
        w6, dw6 = position_worth_jvp(p_, dp_)
        w5.append(w6)
        dw5.append(dw6)
    total = sum(w5)
    dtotal = sum(dw5)
    w7 = sorted(held)
    best = max(w7, key=lambda p: p.rank)
    dbest = [dx for _, dx in sorted(zip(held, dheld), key=lambda p_: p_[0])][
        [x_ is best for x_ in w7].index(True)
    ]
    w8, dw8 = [], []
    for p__, dp__ in zip(by[Kind.STOCK], dby[Kind.STOCK], strict=True):
        w9, dw9 = position_worth_jvp(p__, dp__)
        w8.append(w9)
        dw8.append(dw9)
    w10 = sum(w8) / total
    w11 = Kind.BOND.value
    share = w10 * w11
    dshare = w11 * (sum(dw8) - w10 * dtotal) / total
    w12, dw12 = position_worth_jvp(best, dbest)
    w13 = held[0].rank
    return share + w12 * w13, dshare + w13 * dw12 + w12 * dheld[0].rank
