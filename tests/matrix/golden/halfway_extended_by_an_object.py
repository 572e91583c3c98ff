# it_iter_jvp_guarded: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def it_iter_jvp_guarded(self, dself):
    w1 = self.vs
    for v, dv in zip(w1, dself.vs, strict=True):
        w2 = v - 1.0
        w3 = v / w2
        yield w3, (1.0 - w3) * dv / w2


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = []
    dv = []
    try:
        w1 = It([x, y, 1.0])
        dw1 = SimpleNamespace(vs=[dx, dy, 0.0])
        for w2, dw2 in it_iter_jvp_guarded(w1, dw1):
            v.append(w2)
            dv.append(dw2)
    except ZeroDivisionError:
        dv.append(y * dx + x * dy)
        v.append(x * y)
    w3 = sum(v)
    w4 = len(v)
    return w3 * w4, w4 * sum(dv)
