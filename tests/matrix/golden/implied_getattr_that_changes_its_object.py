# box_getattr_jvp__self: forward derivative of __getattr__ with respect to self (fwdtrans 0.1.0)
def box_getattr_jvp__self(self, dself, name):
    self.a = self.a * 2.0
    dself.a = 2.0 * dself.a
    return 3.0, 0.0


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q = Box(x * y), Box(x + y)
    dp, dq = SimpleNamespace(a=y * dx + x * dy), SimpleNamespace(a=dx + dy)
    w1, dw1 = box_getattr_jvp__self(p, dp, "b")
    t = w1
    w2 = p.a
    w3 = q.a
    return w2 * w3 * t, t * (w3 * dp.a + w2 * dq.a)
