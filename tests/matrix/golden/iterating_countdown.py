# decay_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def decay_next_jvp(self, dself):
    if self.left == 0:
        raise StopIteration
    self.left -= 1
    w1 = exp(-self.rate)
    dself.now = w1 * (dself.now - self.now * dself.rate)
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


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    source = Decay(a, b, 4)
    dsource = SimpleNamespace(now=da, rate=db, left=0.0)
    total = 0.0
    dtotal = 0.0
    for level, dlevel in steps_jvp(source, dsource):
        total += level
        dtotal += dlevel
    w1 = source.now
    return total * w1, w1 * dtotal + total * dsource.now
