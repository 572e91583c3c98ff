# r_jvp__v: forward derivative of __init__ with respect to self, v (fwdtrans 0.1.0)
def r_jvp__v(k, v, dv):
    self = R.__new__(R)
    dself = SimpleNamespace()
    self.k, self.v = k, v
    dself.k, dself.v = 0.0, dv
    return self, dself


# groupby_jvp__iterable: forward derivative of groupby with respect to iterable (fwdtrans 0.1.0)
def groupby_jvp__iterable(iterable, diterable, key):
    group: list[object] = []
    dgroup = []
    mark = None
    dmark = None
    for item, ditem in zip(iterable, diterable, strict=True):
        found, dfound = companion(key)(item, ditem)
        if group and found != mark:
            yield (mark, iter(group)), (dmark, iter(dgroup))
            group = []
            dgroup = []
        mark = found
        dmark = dfound
        group.append(item)
        dgroup.append(ditem)
    if group:
        yield (mark, iter(group)), (dmark, iter(dgroup))


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = r_jvp__v(1, x, dx)
    w2, dw2 = r_jvp__v(1, y, dy)
    w3, dw3 = r_jvp__v(2, x * y, y * dx + x * dy)
    rows = [w1, w2, w3]
    drows = [dw1, dw2, dw3]
    s = 0.0
    ds = 0.0
    w4 = attrgetter("k")
    for (k, g), (dk, dg) in groupby_jvp__iterable(rows, drows, w4):
        w5, dw5 = [], []
        for r, dr in zip(g, dg, strict=True):
            w5.append(r.v)
            dw5.append(dr.v)
        w6 = sum(w5)
        w7 = w6 ** 2
        s += k * w7
        ds += w7 * dk + 2.0 * k * w6 * sum(dw5)
    return s, ds
