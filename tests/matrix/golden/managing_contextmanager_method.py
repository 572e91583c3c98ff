# spring_stiffer_jvp_guarded: forward derivative of stiffer with respect to self, by (fwdtrans 0.1.0)
def spring_stiffer_jvp_guarded(self, dself, by, dby):
    w1 = self.k
    w2 = w1 * by
    w3 = dself.k
    w4 = by * dself.k + w1 * dby
    old = w1
    dold = w3
    self.k = w2
    dself.k = w4
    try:
        yield self.k, dself.k
    finally:
        self.k = old
        dself.k = dold


# spring_force_jvp_guarded: forward derivative of force with respect to self, x (fwdtrans 0.1.0)
def spring_force_jvp_guarded(self, dself, x, dx):
    w1 = -self.k
    return w1 * x, w1 * dx - x * dself.k


# spring_force_jvp__self: forward derivative of force with respect to self (fwdtrans 0.1.0)
def spring_force_jvp__self(self, dself, x):
    return -self.k * x, -x * dself.k


# f_jvp: forward derivative of f with respect to k, x (fwdtrans 0.1.0)
def f_jvp(k, dk, x, dx):
    s = Spring(k)
    ds = SimpleNamespace(k=dk)
    with contextmanager(spring_stiffer_jvp_guarded)(s, ds, x, dx) as (kk, dkk):
        w1, dw1 = spring_force_jvp_guarded(s, ds, x, dx)
        a = w1 * kk
        da = kk * dw1 + w1 * dkk
    w2, dw2 = spring_force_jvp__self(s, ds, 2.0)
    return a + w2, da + dw2
