# source_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def source_iter_jvp(self, dself):
    return self, dself


# source_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def source_next_jvp(self, dself):
    self.at += 1
    if self.at >= len(self.data):
        raise StopIteration
    w1 = self.data
    w2 = self.at
    return w1[w2] * 2, 2.0 * dself.data[w2]


# next_or_jvp__iterator: forward derivative of next_or with respect to iterator (fwdtrans 0.1.0)
def next_or_jvp__iterator(iterator, diterator, default):
    try:
        return source_next_jvp(iterator, diterator)
    except StopIteration:
        return default, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it, dit = source_iter_jvp(
        Source([x, y, x * y]), SimpleNamespace(data=[dx, dy, y * dx + x * dy], at=0.0)
    )
    total = 1.0
    dtotal = 0.0
    while True:
        try:
            v, dv = source_next_jvp(it, dit)
        except StopIteration:
            break
        dtotal = v * dtotal + total * dv
        total *= v
    while True:
        w1, dw1 = next_or_jvp__iterator(it, dit, None)
        v = w1
        dv = dw1
        if not v is not None:
            break
        total += v
        dtotal += dv
    return total, dtotal
