# fib_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def fib_jvp(a, da, b, db):
    self = Fib.__new__(Fib)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# fib_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def fib_iter_jvp(self, dself):
    a, b = self.a, self.b
    da, db = dself.a, dself.b
    while True:
        yield a, da
        a, b = b, a + b
        da, db = db, da + db


# takewhile_jvp: forward derivative of takewhile with respect to predicate, iterable (fwdtrans 0.1.0)
def takewhile_jvp(predicate, predicate_jvp, iterable, diterable):
    for item, ditem in fib_iter_jvp(iterable, diterable):
        if not predicate(item):
            return
        yield item, ditem


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, ds = fib_jvp(x, dx, y, dy)
    lambda_jvp = lambda v, dv: (v < 9, 0.0)
    w1, dw1 = unzip(fib_iter_jvp(s, ds))
    w2, dw2 = unzip(takewhile_jvp(lambda v: v < 9, lambda_jvp, s, ds))
    w3 = sum(w2)
    w4, dw4 = unzip(fib_iter_jvp(s, ds))
    w5, dw5 = [], []
    for (p, q), (dp, dq) in zip(
        islice(pairwise(w4), 3), islice(pairwise(dw4), 3), strict=True
    ):
        w5.append(p * q)
        dw5.append(q * dp + p * dq)
    w6, dw6 = unzip(fib_iter_jvp(s, ds))
    return (
        [*islice(w1, 4), w3, *w5, *islice(accumulate(w6), 3)],
        [*islice(dw1, 4), sum(dw2), *dw5, *islice(accumulate(dw6), 3)],
    )
