# total_jvp__rows: forward derivative of total with respect to rows (fwdtrans 0.1.0)
def total_jvp__rows(rows, drows, get):
    w1, dw1 = [], []
    for r, dr in zip(rows, drows, strict=True):
        w2, dw2 = companion(get)(r, dr)
        w1.append(w2)
        dw1.append(dw2)
    return sum(w1), sum(dw1)


# r_jvp__v: forward derivative of __init__ with respect to self, v (fwdtrans 0.1.0)
def r_jvp__v(k, v, dv):
    self = R.__new__(R)
    dself = SimpleNamespace()
    self.k, self.v = k, v
    dself.k, dself.v = 0.0, dv
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = r_jvp__v(1, x, dx)
    w2, dw2 = r_jvp__v(2, y, dy)
    w3, dw3 = total_jvp__rows([w1, w2], [dw1, dw2], attrgetter("v"))
    w4, dw4 = total_jvp__rows([(x, y), (y, x)], [(dx, dy), (dy, dx)], itemgetter(1))
    return w3 * w4, w4 * dw3 + w3 * dw4
