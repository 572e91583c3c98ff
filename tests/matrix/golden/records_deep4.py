# a_val_jvp: forward derivative of val with respect to self (fwdtrans 0.1.0)
def a_val_jvp(self, dself):
    return self.x * 2, 2.0 * dself.x


# b_val_jvp: forward derivative of val with respect to self (fwdtrans 0.1.0)
def b_val_jvp(self, dself):
    w1, dw1 = a_val_jvp(self.a, dself.a)
    return w1 + self.a.x, dw1 + dself.a.x


# c_val_jvp: forward derivative of val with respect to self (fwdtrans 0.1.0)
def c_val_jvp(self, dself):
    w1, dw1 = b_val_jvp(self.b, dself.b)
    w2 = self.b.a.x
    return w1 * w2, w2 * dw1 + w1 * dself.b.a.x


# d_val_jvp: forward derivative of val with respect to self (fwdtrans 0.1.0)
def d_val_jvp(self, dself):
    w1, dw1 = c_val_jvp(self.c, dself.c)
    w2, dw2 = a_val_jvp(self.c.b.a, dself.c.b.a)
    return w1 + w2, dw1 + dw2


# e_val_jvp: forward derivative of val with respect to self (fwdtrans 0.1.0)
def e_val_jvp(self, dself):
    w1, dw1 = d_val_jvp(self.d, dself.d)
    w2 = self.d.c.b.a.x
    return w1 * w2, w2 * dw1 + w1 * dself.d.c.b.a.x


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    e = E(D(C(B(A(x * y)))))
    w1 = y * dx + x * dy
    de = SimpleNamespace(
        d=SimpleNamespace(c=SimpleNamespace(b=SimpleNamespace(a=SimpleNamespace(x=w1))))
    )
    w2, dw2 = e_val_jvp(e, de)
    de.d.c.b.a.x = y * dw2 + w2 * dy
    e.d.c.b.a.x = w2 * y
    w3, dw3 = e_val_jvp(e, de)
    return w3 + e.d.c.b.a.x, dw3 + de.d.c.b.a.x
