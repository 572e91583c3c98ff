# t_jvp__a: forward derivative of __init__ with respect to self, a (fwdtrans 0.1.0)
def t_jvp__a(k, a, da):
    self = T.__new__(T)
    dself = SimpleNamespace()
    self.k, self.a = k, a
    dself.k, dself.a = 0.0, da
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = t_jvp__a(1, y, dy)
    w2, dw2 = t_jvp__a(1, x, dx)
    w3, dw3 = t_jvp__a(1, x * y, y * dx + x * dy)
    p, q, r = w1, w2, w3
    dp, dq, dr = dw1, dw2, dw3
    u = max(p, q, r)
    du = (dp, dq, dr)[[x_ is u for x_ in (p, q, r)].index(True)]
    v = min(r, q, p)
    dv = (dr, dq, dp)[[x_ is v for x_ in (r, q, p)].index(True)]
    w = max(p, q)
    dw = dq if w is q else dp
    w4 = u.a
    w5 = v.a
    w6 = w.a
    return (
        w4 * 2.0 + w5 * x + w6 * y,
        2.0 * du.a + x * dv.a + w5 * dx + y * dw.a + w6 * dy,
    )
