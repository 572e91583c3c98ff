# v_jvp: forward derivative of __init__ with respect to self, xs (fwdtrans 0.1.0)
def v_jvp(*xs, dxs=()):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.xs = xs
    dself.xs = dxs
    return self, dself


# v_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def v_iter_jvp(self, dself):
    return iter(self.xs), iter(dself.xs)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, dv = v_jvp(x, y, x, dxs=(dx, dy, dx))
    if v:
        w1, dw1 = v_iter_jvp(v, dv)
        w2, dw2 = sum(w1), sum(dw1)
    else:
        w2, dw2 = 0.0, 0.0
    s = w2
    ds = dw2
    w3 = len(v) > 2
    if w3:
        w4, dw4 = v_iter_jvp(v, dv)
        w5, dw5 = [], []
        for c, dc in zip(w4, dw4, strict=True):
            w5.append(c * 2)
            dw5.append(2.0 * dc)
        w6, dw6 = w5, dw5
    else:
        w6, dw6 = [], []
    t = w6
    dt = dw6
    w7 = t[0]
    w8 = x > y
    if w8:
        w9, dw9 = map(list, v_iter_jvp(v, dv))
        w10 = max(w9)
        w11, dw11 = w10, dw9[w9.index(w10)]
    else:
        w12, dw12 = map(list, v_iter_jvp(v, dv))
        w13 = min(w12)
        w11, dw11 = w13, dw12[w12.index(w13)]
    if v:
        w14, dw14 = v_iter_jvp(v, dv)
        w15, dw15 = sum(w14), sum(dw14)
    else:
        w15, dw15 = v, dv
    return s * w7 + w11 + w15, w7 * ds + s * dt[0] + dw11 + dw15
