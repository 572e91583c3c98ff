# decay_jvp__now__rate: forward derivative of __init__ with respect to self, now, rate (fwdtrans 0.1.0)
def decay_jvp__now__rate(now, dnow, rate, drate, n):
    self = Decay.__new__(Decay)
    dself = SimpleNamespace()
    self.now = now
    dself.now = dnow
    self.rate = rate
    dself.rate = drate
    self.left = n
    dself.left = 0.0
    return self, dself


# decay_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def decay_next_jvp(self, dself):
    if self.left == 0:
        raise StopIteration
    self.left -= 1
    w1 = self.rate
    dself.now = w1 * dself.now + self.now * dself.rate
    self.now *= w1
    return self.now, dself.now


# steps_jvp: forward derivative of steps with respect to iterator (fwdtrans 0.1.0)
def steps_jvp(iterator, diterator):
    while True:
        try:
            item, ditem = decay_next_jvp(iterator, diterator)
        except StopIteration:
            return
        yield item, ditem


# count_jvp: forward derivative of count with respect to it (fwdtrans 0.1.0)
def count_jvp(it, dit):
    n = 0
    for v, _ in steps_jvp(it, dit):
        n += 1
        if n == 2:
            break
    return n, 0.0


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d, dd = decay_jvp__now__rate(a, da, b, db, 6)
    while True:
        w1, dw1 = count_jvp(d, dd)
        if not w1 > 1:
            break
        pass
    w2, dw2 = count_jvp(d, dd)
    assert w2 == 0, "all"
    return d.now, dd.now
