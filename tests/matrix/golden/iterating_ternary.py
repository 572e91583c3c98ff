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
    if len(v) > 2:
        w3, dw3 = v_iter_jvp(v, dv)
        w4, dw4 = [], []
        for c, dc in zip(w3, dw3, strict=True):
            w4.append(c * 2)
            dw4.append(2.0 * dc)
        w5, dw5 = w4, dw4
    else:
        w5, dw5 = [], []
    t = w5
    dt = dw5
    w6 = t[0]
    if x > y:
        w7, dw7 = map(list, v_iter_jvp(v, dv))
        w8 = max(w7)
        w9, dw9 = w8, dw7[w7.index(w8)]
    else:
        w10, dw10 = map(list, v_iter_jvp(v, dv))
        w11 = min(w10)
        w9, dw9 = w11, dw10[w10.index(w11)]
    if v:
        w12, dw12 = v_iter_jvp(v, dv)
        w13, dw13 = sum(w12), sum(dw12)
    else:
        w13, dw13 = v, dv
    return s * w6 + w9 + w13, w6 * ds + s * dt[0] + dw9 + dw13
