# v_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def v_iter_jvp(self, dself):
    return iter(self.xs), iter(dself.xs)


# v_jvp: forward derivative of __init__ with respect to self, xs (fwdtrans 0.1.0)
def v_jvp(*xs, dxs=()):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.xs = xs
    dself.xs = dxs
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    norm2 = lambda v: sum(c * c for c in v)

    def norm2_jvp(v, dv):
        w1, dw1 = v_iter_jvp(v, dv)
        w2, dw2 = [], []
        for c, dc in zip(w1, dw1, strict=True):
            w2.append(c * c)
            dw2.append(2.0 * c * dc)
        return sum(w2), sum(dw2)

    total = lambda v: sum(v)

    def total_jvp(v, dv):
        w1, dw1 = v_iter_jvp(v, dv)
        return sum(w1), sum(dw1)

    w1, dw1 = v_jvp(x, y, dxs=(dx, dy))
    w2, dw2 = v_jvp(y, x, 2.0, dxs=(dy, dx, 0.0))
    vs = [w1, w2]
    dvs = [dw1, dw2]
    w3 = max(vs, key=total)
    w4 = w3.xs[0]
    w5, dw5 = norm2_jvp(vs[0], dvs[0])
    w6, dw6 = total_jvp(vs[1], dvs[1])
    w7, dw7 = [], []
    for item, ditem in zip(vs, dvs, strict=True):
        w8, dw8 = norm2_jvp(item, ditem)
        w7.append(w8)
        dw7.append(dw8)
    w9 = w4 + w5 * w6 + sum(w7)
    w10 = dvs[[x_ is w3 for x_ in vs].index(True)].xs[0] + w6 * dw5 + w5 * dw6
    return w9, w10 + sum(dw7)
