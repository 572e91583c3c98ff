# two_jvp_once: forward derivative of two with respect to it (fwdtrans 0.1.0)
def two_jvp_once(it, dit):
    return itertools.islice(it, 2), itertools.islice(dit, 2)


# reader_two_jvp: forward derivative of two with respect to self (fwdtrans 0.1.0)
def reader_two_jvp(self, dself):
    return itertools.islice(self.it, 2), itertools.islice(dself.it, 2)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x * x
    it = iter([x, y, x * y, 2.0 * x, y * y, x, w1, 3.0, y, w1 * y])
    w2 = 2.0 * y
    w3 = w2 * x * dx + w1 * dy
    w4 = y * dx + x * dy
    dit = iter([dx, dy, w4, 2.0 * dx, w2 * dy, dx, 2.0 * x * dx, 0.0, dy, w3])
    (a, b), (da, db) = two_jvp_once(it, dit)
    w5, dw5 = two_jvp_once(it, dit)
    w6 = sum(1 for _ in in_step(w5, dw5))
    n = w6
    w7, dw7 = two_jvp_once(it, dit)
    for _, _ in zip(w7, dw7, strict=True):
        n += 1
    def some():
        return itertools.islice(it, 1)

    def some_jvp():
        return itertools.islice(it, 1), itertools.islice(dit, 1)

    (_,), (d_,) = some_jvp()
    reader = Reader(it)
    dreader = SimpleNamespace(it=dit)
    (c, d), (dc, dd) = reader_two_jvp(reader, dreader)
    w8 = next(it)
    dw8 = next(dit)
    return w8 * n, n * dw8
