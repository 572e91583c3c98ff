# drop_each_jvp: forward derivative of drop_each with respect to them (fwdtrans 0.1.0)
def drop_each_jvp(them, dthem):
    for it, dit in zip(them, dthem, strict=True):
        for t, _ in zip(it, dit, strict=True):
            break
    return None, None


# source_jvp: forward derivative of __init__ with respect to self, xs (fwdtrans 0.1.0)
def source_jvp(xs, dxs):
    self = Source.__new__(Source)
    dself = SimpleNamespace()
    self.feeds = {"a": iter(xs), "b": iter([1.0, 2.0])}
    dself.feeds = {"a": iter(dxs), "b": iter([0.0, 0.0])}
    return self, dself


# source_drop_jvp: forward derivative of drop with respect to self (fwdtrans 0.1.0)
def source_drop_jvp(self, dself, k):
    w1 = self.feeds[k]
    for t, _ in zip(w1, dself.feeds[k], strict=True):
        return None, None
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = y / x
    its = [iter([x, y, x * y, y, x + y, w1]), iter([y, x, x * x])]
    w2 = (dy - w1 * dx) / x
    w3 = y * dx + x * dy
    dits = [iter([dx, dy, w3, dy, dx + dy, w2]), iter([dy, dx, 2.0 * x * dx])]
    def skip(i):
        for t in its[i]:
            return 1

    def skip_jvp(i, di):
        w1 = its[i]
        for t, _ in zip(w1, dits[i], strict=True):
            return 1, 0.0
        return None, None

    w4, dw4 = skip_jvp(0, 0.0)
    n = w4
    w5 = its[0]
    for t, _ in zip(w5, dits[0], strict=True):
        n += 1
        if n == 2:
            break
    first = its[0]
    dfirst = dits[0]
    for t, _ in zip(first, dfirst, strict=True):
        break
    drop_each_jvp(its, dits)
    s, ds = source_jvp([x, y, x * y], [dx, dy, y * dx + x * dy])
    source_drop_jvp(s, ds, "a")
    source_drop_jvp(s, ds, "b")
    w6 = next(its[0])
    dw6 = next(dits[0])
    w7 = next(its[1])
    dw7 = next(dits[1])
    w8 = s.feeds
    dw8 = ds.feeds
    w9 = next(w8["a"])
    dw9 = next(dw8["a"])
    w10 = s.feeds
    dw10 = ds.feeds
    w11 = next(w10["b"])
    dw11 = next(dw10["b"])
    return (w6 * n, w7, w9, w11 * x), (n * dw6, dw7, dw9, x * dw11 + w11 * dx)
