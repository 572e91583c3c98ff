# make_jvp: forward derivative of make with respect to x (fwdtrans 0.1.0)
def make_jvp(x, dx):
    return Vec(x), SimpleNamespace(a=dx)


# vec_round_jvp: forward derivative of __round__ with respect to self (fwdtrans 0.1.0)
def vec_round_jvp(self, dself, n=None):
    return self.a * 2.0, 2.0 * dself.a


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    o, do = make_jvp(x * y, y * dx + x * dy)
    w1, dw1 = vec_round_jvp(o, do)
    return w1 * x, x * dw1 + w1 * dx
