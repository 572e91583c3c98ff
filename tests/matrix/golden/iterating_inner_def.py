# ramp_jvp__slope: forward derivative of __init__ with respect to self, slope (fwdtrans 0.1.0)
def ramp_jvp__slope(slope, dslope, n):
    self = Ramp.__new__(Ramp)
    dself = SimpleNamespace()
    self.slope, self.n = slope, n
    dself.slope, dself.n = dslope, 0.0
    return self, dself


# ramp_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def ramp_iter_jvp(self, dself):
    for i in range(self.n):
        yield self.slope * i, i * dself.slope


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    r, dr = ramp_jvp__slope(x, dx, 4)
    def total(k):
        s = 0.0
        for v in r:
            s += k * v
        return s + sum(r)

    def total_jvp(k, dk):
        s = 0.0
        ds = 0.0
        for v, dv in ramp_iter_jvp(r, dr):
            s += k * v
            ds += v * dk + k * dv
        w1, dw1 = unzip(ramp_iter_jvp(r, dr))
        return s + sum(w1), ds + sum(dw1)

    g = lambda k: sum(v * k for v in r)

    def g_jvp(k, dk):
        w1, dw1 = [], []
        for v, dv in ramp_iter_jvp(r, dr):
            w1.append(v * k)
            dw1.append(k * dv + v * dk)
        return sum(w1), sum(dw1)

    w1, dw1 = total_jvp(y, dy)
    w2, dw2 = g_jvp(x, dx)
    return w1 * w2, w2 * dw1 + w1 * dw2
