# walkiterator_jvp: forward derivative of __init__ with respect to self, walk (fwdtrans 0.1.0)
def walkiterator_jvp(walk, dwalk):
    self = WalkIterator.__new__(WalkIterator)
    dself = SimpleNamespace()
    self.walk = walk
    dself.walk = dwalk
    self.at = walk.x
    dself.at = dwalk.x
    self.n = 0
    dself.n = 0.0
    return self, dself


# walk_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def walk_iter_jvp(self, dself):
    return walkiterator_jvp(self, dself)


# walkiterator_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def walkiterator_next_jvp(self, dself):
    if self.n >= 3:
        raise StopIteration
    self.n += 1
    w1 = self.at
    w2 = self.walk.step
    self.at = w1 * w2
    dself.at = w2 * dself.at + w1 * dself.walk.step
    return self.at, dself.at


# steps_jvp: forward derivative of steps with respect to iterator (fwdtrans 0.1.0)
def steps_jvp(iterator, diterator):
    while True:
        try:
            item, ditem = walkiterator_next_jvp(iterator, diterator)
        except StopIteration:
            return
        yield item, ditem


# next_or_jvp__iterator: forward derivative of next_or with respect to iterator (fwdtrans 0.1.0)
def next_or_jvp__iterator(iterator, diterator, default):
    try:
        return walkiterator_next_jvp(iterator, diterator)
    except StopIteration:
        return default, 0.0


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w = Walk(x, y)
    dw = SimpleNamespace(x=dx, step=dy)
    it, dit = walk_iter_jvp(w, dw)
    first, dfirst = walkiterator_next_jvp(it, dit)
    rest = 0.0
    drest = 0.0
    for v, dv in steps_jvp(it, dit):
        rest += v * v
        drest += 2.0 * v * dv
    w1, dw1 = walk_iter_jvp(w, dw)
    w2, dw2 = unzip(steps_jvp(w1, dw1))
    w3 = sum(w2)
    dw3 = sum(dw2)
    w4, dw4 = next_or_jvp__iterator(it, dit, 0.5)
    return first * rest + w3 + w4, rest * dfirst + first * drest + dw3 + dw4
