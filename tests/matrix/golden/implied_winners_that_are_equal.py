# p_jvp__a: forward derivative of __init__ with respect to self, a (fwdtrans 0.1.0)
def p_jvp__a(k, a, da):
    self = P.__new__(P)
    dself = SimpleNamespace()
    self.k, self.a = k, a
    dself.k, dself.a = 0.0, da
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = p_jvp__a(1, x, dx)
    w2, dw2 = p_jvp__a(1, y, dy)
    ps = [w1, w2]
    dps = [dw1, dw2]
    w3 = max(ps)
    w4 = w3.a
    w5 = min(ps)
    w6 = w5.a
    w7 = max(*ps)
    w8 = w7.a
    w9 = sorted(ps)[0].a
    w10 = max(ps, key=lambda p: p.a)
    w11 = w4 * 2.0 + w6 * w8 + w9 + w10.a
    w12 = w6 * (*dps,)[[x_ is w7 for x_ in (*ps,)].index(True)].a
    w13 = 2.0 * dps[[x_ is w3 for x_ in ps].index(True)].a
    w14 = w13 + w8 * dps[[x_ is w5 for x_ in ps].index(True)].a + w12
    return (
        w11,
        (
            w14
            + [dx for _, dx in sorted(zip(ps, dps), key=lambda p_: p_[0])][0].a
            + dps[[x_ is w10 for x_ in ps].index(True)].a
        ),
    )
