# rolling_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def rolling_iter_jvp(self, dself):
    for i in range(len(self.data)):
        self.data[i] = self.data[i] * 2
        dself.data[i] = 2.0 * dself.data[i]
        yield self.data[i], dself.data[i]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = [x, y]
    dd = [dx, dy]
    r = Rolling(d)
    dr = SimpleNamespace(data=dd)
    s = 1.0
    ds = 0.0
    for v, dv in rolling_iter_jvp(r, dr):
        ds = v * ds + s * dv
        s *= v
    n = 0
    for v, _ in rolling_iter_jvp(r, dr):
        n += 1
    w1 = d[0]
    w2 = d[1]
    return s + w1 * w2 * n, ds + n * (w2 * dd[0] + w1 * dd[1])
