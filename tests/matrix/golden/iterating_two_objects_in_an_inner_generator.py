# fibonacci_jvp__a: forward derivative of __init__ with respect to self, a (fwdtrans 0.1.0)
def fibonacci_jvp__a(a, da, n):
    self = Fibonacci.__new__(Fibonacci)
    dself = SimpleNamespace()
    self.a = a
    dself.a = da
    self.n = n
    dself.n = 0.0
    return self, dself


# fibonacci_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def fibonacci_next_jvp(self, dself):
    if self.i == self.n:
        raise StopIteration
    w1 = self.y
    w2 = self.x + w1
    w3 = dself.y
    w4 = dself.x + dself.y
    self.x = w1
    dself.x = w3
    self.y = w2
    dself.y = w4
    self.i += 1
    return self.x, dself.x


# steps_jvp: forward derivative of steps with respect to iterator (fwdtrans 0.1.0)
def steps_jvp(iterator, diterator):
    while True:
        try:
            item, ditem = fibonacci_next_jvp(iterator, diterator)
        except StopIteration:
            return
        yield item, ditem


# fibonacci_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def fibonacci_iter_jvp(self, dself):
    w1 = self.a
    w2 = w1 * 2
    w3 = dself.a
    w4 = 2.0 * dself.a
    self.x = w1
    dself.x = w3
    self.y = w2
    dself.y = w4
    self.i = 0
    dself.i = 0.0
    return self, dself


# bag_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def bag_iter_jvp(self, dself):
    return iter(self.v), iter(dself.v)


# f_jvp: forward derivative of f with respect to v, s (fwdtrans 0.1.0)
def f_jvp(v, dv, s, ds):
    numbers, dnumbers = fibonacci_jvp__a(s, ds, 3)
    def both():
        yield from numbers
        for x in Bag(v):
            yield x * s
        for x in Fibonacci(x, 2):
            yield x

    def both_jvp():
        w1, dw1 = fibonacci_iter_jvp(numbers, dnumbers)
        yield from steps_jvp(w1, dw1)
        w2, dw2 = bag_iter_jvp(Bag(v), SimpleNamespace(v=dv))
        for x, dx in zip(w2, dw2, strict=True):
            yield x * s, s * dx + x * ds
        w3, dw3 = fibonacci_jvp__a(x, dx, 2)
        w4, dw4 = fibonacci_iter_jvp(w3, dw3)
        for x, dx in steps_jvp(w4, dw4):
            yield x, dx

    w1, dw1 = unzip(both_jvp())
    return (list(w1), numbers.y), (list(dw1), dnumbers.y)
