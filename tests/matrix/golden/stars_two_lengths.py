# p_get_jvp: forward derivative of get with respect to self (fwdtrans 0.1.0)
def p_get_jvp(self, dself):
    return self.t, dself.t


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = P((x, 1.0))
    dp = SimpleNamespace(t=(dx, 0.0))
    q = P((x, y, x))
    dq = SimpleNamespace(t=(dx, dy, dx))
    a, da = p_get_jvp(p, dp)
    w1 = a[0]
    w2, dw2 = p_get_jvp(q, dq)
    w3 = w2[1]
    return w1 * w3, w3 * da[0] + w1 * dw2[1]
