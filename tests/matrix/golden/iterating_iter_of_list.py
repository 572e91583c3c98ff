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
    w6, dw6 = [], []
    for v_, dv_ in zip(w4, dw4, strict=True):
        w5 = v_ - mean
        w6.append(w5 ** 2)
        dw6.append(2.0 * w5 * (dv_ - dmean))
    var = sum(w6)
    dvar = sum(dw6)
    w7, dw7 = samples_reversed_jvp(s, ds)
    w8, dw8 = [], []
    for i, (v__, dv__) in enumerate(zip(w7, dw7, strict=True)):
        w8.append(v__ * i)
        dw8.append(i * dv__)
    late = w8
    dlate = dw8
    (u, v, w), (du, dv, dw) = samples_iter_jvp(s, ds)
    w9 = a in s
    if w9:
        w10, dw10 = map(list, samples_iter_jvp(s, ds))
        w11 = max(w10)
        w12, dw12 = w11, dw10[w10.index(w11)]
    else:
        w12, dw12 = 0.0, 0.0
    top = w12
    dtop = dw12
    w13 = u * v
    w14, dw14 = samples_iter_jvp(s, ds)
    return (
        [mean, var, top, *late, w13 * w, *w14],
        [dmean, dvar, dtop, *dlate, w * (v * du + u * dv) + w13 * dw, *dw14],
    )
