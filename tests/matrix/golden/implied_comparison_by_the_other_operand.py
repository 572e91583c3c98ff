# e_lt_jvp: forward derivative of __lt__ with respect to self, other (fwdtrans 0.1.0)
def e_lt_jvp(self, dself, other, dother):
    w1 = self.a
    w2 = other.a
    return E(w1 * w2), SimpleNamespace(a=w2 * dself.a + w1 * dother.a)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q = E(x), E(y)
    dp, dq = SimpleNamespace(a=dx), SimpleNamespace(a=dy)
    w1, dw1 = e_lt_jvp(p, dp, q, dq)
    w2, dw2 = e_lt_jvp(q, dq, p, dp)
    return w1.a + w2.a, dw1.a + dw2.a
