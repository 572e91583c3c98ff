# geometric_jvp__a__r: forward derivative of __init__ with respect to self, a, r (fwdtrans 0.1.0)
def geometric_jvp__a__r(a, da, r, dr, n):
    self = Geometric.__new__(Geometric)
    dself = SimpleNamespace()
    self.a = a
    dself.a = da
    self.r = r
    dself.r = dr
    self.n = n
    dself.n = 0.0
    return self, dself


# geometric_next_jvp: forward derivative of __next__ with respect to self (fwdtrans 0.1.0)
def geometric_next_jvp(self, dself):
    if self.k >= self.n:
        raise StopIteration
    self.k += 1
    w1 = self.a
    w2 = self.r
    w3 = self.k - 1
    w4 = w2 ** w3
    w5 = (w4 * log(w2) if w2 or not w3 else 0.0) * dself.k
    return (
        w1 * w4,
        w4 * dself.a + w1 * ((w3 * w2 ** (w3 - 1.0) if w3 else 0.0) * dself.r + w5),
    )


# steps_jvp: forward derivative of steps with respect to iterator (fwdtrans 0.1.0)
def steps_jvp(iterator, diterator):
    while True:
        try:
            item, ditem = geometric_next_jvp(iterator, diterator)
        except StopIteration:
            return
        yield item, ditem


# geometric_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def geometric_iter_jvp(self, dself):
    self.k = 0
    dself.k = 0.0
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    terms, dterms = geometric_jvp__a__r(x, dx, y, dy, 4)
    w1, dw1 = geometric_iter_jvp(terms, dterms)
    for t, dt in steps_jvp(w1, dw1):
        if t < x * y:
            break
    w2, dw2 = geometric_iter_jvp(terms, dterms)
    w3, dw3 = unzip(steps_jvp(w2, dw2))
    w4 = sum(w3)
    dw4 = sum(dw3)
    w5, dw5 = geometric_iter_jvp(terms, dterms)
    w6, dw6 = map(list, unzip(steps_jvp(w5, dw5)))
    w7 = max(w6)
    dw7 = dw6[w6.index(w7)]
    w8 = range(2)
    w9, dw9 = geometric_iter_jvp(terms, dterms)
    w10, dw10 = unzip(steps_jvp(w9, dw9))
    w11 = list(zip(w10, w8))
    dw11 = list(zip(dw10, zero(w8)))
    w12, dw12 = geometric_iter_jvp(terms, dterms)
    w13, dw13 = unzip(steps_jvp(w12, dw12))
    w14, dw14 = [], []
    for t_, dt_ in zip(w13, dw13, strict=True):
        w14.append(t_ * y)
        dw14.append(y * dt_ + t_ * dy)
    return (
        (w4 * t, w7, w11, w14, terms.k),
        (t * dw4 + w4 * dt, dw7, dw11, dw14, dterms.k),
    )
