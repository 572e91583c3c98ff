# box_eq_jvp: forward derivative of __eq__ with respect to self, other (fwdtrans 0.1.0)
def box_eq_jvp(self, dself, other, dother):
    self.a = self.a * 2.0
    dself.a = 2.0 * dself.a
    return True, 0.0


# box_lt_jvp: forward derivative of __lt__ with respect to self, other (fwdtrans 0.1.0)
def box_lt_jvp(self, dself, other, dother):
    w1 = other.a
    w2 = self.a
    other.a = w1 * w2
    dother.a = w2 * dother.a + w1 * dself.a
    return self.a < other.a, 0.0


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q = Box(x), Box(y)
    dp, dq = SimpleNamespace(a=dx), SimpleNamespace(a=dy)
    w1, dw1 = box_eq_jvp(p, dp, q, dq)
    if w1 and y == y:
        w2 = p.a
        dw2 = dp.a
        w3, dw3 = box_lt_jvp(p, dp, q, dq)
        w4 = 2.0 if w3 else 3.0
        return (w2 * w4, q.a), (w4 * dw2, dq.a)
    return (q.a, p.a), (dq.a, dp.a)
