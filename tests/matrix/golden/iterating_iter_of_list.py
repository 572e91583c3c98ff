# samples_jvp: forward derivative of __init__ with respect to self, values (fwdtrans 0.1.0)
def samples_jvp(values, dvalues):
    self = Samples.__new__(Samples)
    dself = SimpleNamespace()
    self.values = list(values)
    dself.values = list(dvalues)
    return self, dself


# samples_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def samples_iter_jvp(self, dself):
    return iter(self.values), iter(dself.values)


# samples_reversed_jvp: forward derivative of __reversed__ with respect to self (fwdtrans 0.1.0)
def samples_reversed_jvp(self, dself):
    return reversed(self.values), reversed(dself.values)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    s, ds = samples_jvp([a, b, a * b], [da, db, b * da + a * db])
    w1, dw1 = samples_iter_jvp(s, ds)
    w2 = sum(w1)
    w3 = len(s)
    mean = w2 / w3
    dmean = sum(dw1) / w3
    w4, dw4 = samples_iter_jvp(s, ds)
    w5, dw5 = [], []
    for v_, dv_ in zip(w4, dw4, strict=True):
        w6 = v_ - mean
        w5.append(w6 ** 2)
        dw5.append(2.0 * w6 * (dv_ - dmean))
    var = sum(w5)
    dvar = sum(dw5)
    w7, dw7 = samples_reversed_jvp(s, ds)
    late, dlate = [], []
    for i, (v__, dv__) in enumerate(zip(w7, dw7, strict=True)):
        late.append(v__ * i)
        dlate.append(i * dv__)
    (u, v, w), (du, dv, dw) = samples_iter_jvp(s, ds)
    if a in s:
        w8, dw8 = map(list, samples_iter_jvp(s, ds))
        w9 = max(w8)
        w10, dw10 = w9, dw8[w8.index(w9)]
    else:
        w10, dw10 = 0.0, 0.0
    top = w10
    dtop = dw10
    w11 = u * v
    w12, dw12 = samples_iter_jvp(s, ds)
    return (
        [mean, var, top, *late, w11 * w, *w12],
        [dmean, dvar, dtop, *dlate, w * (v * du + u * dv) + w11 * dw, *dw12],
    )
