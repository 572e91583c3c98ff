# bag_jvp: forward derivative of __init__ with respect to self, v, s (fwdtrans 0.1.0)
def bag_jvp(v, dv, s, ds):
    self = Bag.__new__(Bag)
    dself = SimpleNamespace()
    self.v = v
    dself.v = dv
    self.s = s
    dself.s = ds
    return self, dself


# turns_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def turns_next_jvp(self, dself):
    if self.k >= len(self.owner.v):
        raise StopIteration
    self.k += 1
    w1 = self.owner.v
    w2 = -self.k
    w3 = w1[w2]
    w4 = self.owner.s
    return w3 * w4, w4 * dself.owner.v[w2] + w3 * dself.owner.s


# steps_jvp: forward derivative of steps with respect to iterator (fwdtrans 0.1.0)
def steps_jvp(iterator, diterator):
    while True:
        try:
            item, ditem = turns_next_jvp(iterator, diterator)
        except StopIteration:
            return
        yield item, ditem


# turns_jvp: forward derivative of __init__ with respect to self, owner (fwdtrans 0.1.0)
def turns_jvp(owner, downer):
    self = Turns.__new__(Turns)
    dself = SimpleNamespace()
    self.owner = owner
    dself.owner = downer
    self.k = 0
    dself.k = 0.0
    return self, dself


# bag_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def bag_iter_jvp(self, dself):
    return turns_jvp(self, dself)


# f_jvp: forward derivative of f with respect to v, s (fwdtrans 0.1.0)
def f_jvp(v, dv, s, ds):
    bag, dbag = bag_jvp(v, dv, s, ds)
    total = 0.0
    dtotal = 0.0
    w1, dw1 = bag_iter_jvp(bag, dbag)
    for x, dx in steps_jvp(w1, dw1):
        w2, dw2 = bag_iter_jvp(bag, dbag)
        for y, dy in steps_jvp(w2, dw2):
            w3 = x * y
            total += w3 * s
            dtotal += s * (y * dx + x * dy) + w3 * ds
    w4, dw4 = bag_iter_jvp(bag, dbag)
    w5, dw5 = unzip(steps_jvp(w4, dw4))
    w6, dw6 = [], []
    for x_, dx_ in zip(w5, dw5, strict=True):
        w6.append(x_ * x_)
        dw6.append(2.0 * x_ * dx_)
    return (total, sum(w6)), (dtotal, sum(dw6))
