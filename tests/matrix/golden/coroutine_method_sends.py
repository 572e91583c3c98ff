# filt_run_jvp_sent: forward derivative of run with respect to self (fwdtrans 0.1.0)
def filt_run_jvp_sent(self, dself):
    s = 0.0
    ds = 0.0
    while True:
        v, dv = yield s, ds
        w1 = self.k
        w2 = v - s
        s += w1 * w2
        ds += w2 * dself.k + w1 * (dv - ds)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    fl = Filt(k)
    dfl = SimpleNamespace(k=dk)
    g, dg = coupled(filt_run_jvp_sent(fl, dfl))
    next(g)
    next(dg)
    a, da = sent(g, dg, x, dx)
    fl.k = fl.k * 1.5
    dfl.k = 1.5 * dfl.k
    w1 = x * x
    w2, dw2 = sent(g, dg, w1, 2.0 * x * dx)
    return (a, w2), (da, dw2)
