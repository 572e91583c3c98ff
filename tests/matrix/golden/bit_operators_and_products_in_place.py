# s_ior_jvp: forward derivative of __ior__ with respect to self, o (fwdtrans 0.1.0)
def s_ior_jvp(self, dself, o, do):
    self.a = self.a + o.a
    dself.a = dself.a + do.a
    return self, dself


# s_or_jvp: forward derivative of __or__ with respect to self, o (fwdtrans 0.1.0)
def s_or_jvp(self, dself, o, do):
    w1 = self.a
    w2 = o.a
    return S(w1 * w2), SimpleNamespace(a=w2 * dself.a + w1 * do.a)


# s_and_jvp: forward derivative of __and__ with respect to self, o (fwdtrans 0.1.0)
def s_and_jvp(self, dself, o, do):
    return S(self.a - o.a), SimpleNamespace(a=dself.a - do.a)


# s_lshift_jvp: forward derivative of __lshift__ with respect to self, o (fwdtrans 0.1.0)
def s_lshift_jvp(self, dself, o, do):
    w1 = self.a
    return S(w1 * o), SimpleNamespace(a=o * dself.a + w1 * do)


# s_xor_jvp: forward derivative of __xor__ with respect to self, o (fwdtrans 0.1.0)
def s_xor_jvp(self, dself, o, do):
    w1 = self.a
    return S(w1 ** 2 + o.a), SimpleNamespace(a=2.0 * w1 * dself.a + do.a)


# s_matmul_jvp: forward derivative of __matmul__ with respect to self, o (fwdtrans 0.1.0)
def s_matmul_jvp(self, dself, o, do):
    w1 = self.a
    w2 = o.a
    w3 = w1 / w2
    return S(w3), SimpleNamespace(a=(dself.a - w3 * do.a) / w2)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s = S(x)
    ds = SimpleNamespace(a=dx)
    w1 = S(y)
    dw1 = SimpleNamespace(a=dy)
    s, ds = s_ior_jvp(s, ds, w1, dw1)
    w2, dw2 = s_and_jvp(
        S(x), SimpleNamespace(a=dx), S(y * 3), SimpleNamespace(a=3.0 * dy)
    )
    t, dt = s_or_jvp(s, ds, w2, dw2)
    t, dt = s_lshift_jvp(t, dt, x, dx)
    t, dt = s_xor_jvp(t, dt, s, ds)
    t, dt = s_matmul_jvp(t, dt, s, ds)
    return t.a, dt.a
