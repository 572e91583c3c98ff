# store_middle_jvp: forward derivative of middle with respect to self (fwdtrans 0.1.0)
def store_middle_jvp(self, dself):
    w1 = self.v
    w2 = len(w1) // 2
    return w1.pop(w2), dself.v.pop(w2)


# store_put_jvp: forward derivative of put with respect to self, x (fwdtrans 0.1.0)
def store_put_jvp(self, dself, x, dx):
    w1 = self.v
    w2 = len(w1) // 2
    w1.insert(w2, x)
    dself.v.insert(w2, dx)
    w3 = self.d
    w4 = len(w3)
    w3[w4] = x
    dself.d[w4] = dx
    w5 = self.d
    w6 = len(w5)
    return w5.setdefault(w6, x * x), dself.d.setdefault(w6, 2.0 * x * dx)


# store_oldest_jvp: forward derivative of oldest with respect to self (fwdtrans 0.1.0)
def store_oldest_jvp(self, dself):
    w1 = self.d
    dw1 = dself.d
    w2 = next(iter(w1))
    return w1.pop(w2), dw1.pop(w2)


# store_least_jvp: forward derivative of least with respect to self (fwdtrans 0.1.0)
def store_least_jvp(self, dself):
    w1 = self.v
    w2 = w1.index(min(w1))
    return w1.pop(w2), dself.v.pop(w2)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s = Store([x, x * x, y, y * y, x * y])
    w1 = y * dx + x * dy
    ds = SimpleNamespace(v=[dx, 2.0 * x * dx, dy, 2.0 * y * dy, w1], d={})
    a, da = store_middle_jvp(s, ds)
    w2, dw2 = store_put_jvp(s, ds, x * y, y * dx + x * dy)
    w3, dw3 = store_put_jvp(s, ds, y, dy)
    b = w2 + w3
    db = dw2 + dw3
    c, dc = store_oldest_jvp(s, ds)
    w4, dw4 = store_oldest_jvp(s, ds)
    w5, dw5 = store_least_jvp(s, ds)
    return (
        [a, b, c, w4, w5, *s.v, *s.d.values()],
        [da, db, dc, dw4, dw5, *ds.v, *ds.d.values()],
    )
