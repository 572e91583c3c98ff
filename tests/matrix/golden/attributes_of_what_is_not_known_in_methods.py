# bag_jvp: forward derivative of __init__ with respect to self, s (fwdtrans 0.1.0)
def bag_jvp(*s, ds=()):
    self = Bag.__new__(Bag)
    dself = SimpleNamespace()
    self.s = s
    dself.s = ds
    return self, dself


# b_jvp: forward derivative of __init__ with respect to self, r (fwdtrans 0.1.0)
def b_jvp(r, dr):
    self = B.__new__(B)
    dself = SimpleNamespace()
    self.r = r
    dself.r = dr
    self.k = r * 3
    dself.k = 3.0 * dr
    return self, dself


# bag_bump_jvp: forward derivative of bump with respect to self (fwdtrans 0.1.0)
def bag_bump_jvp(self, dself):
    w1 = self.s
    for s, ds in zip(w1, dself.s, strict=True):
        w2, dw2 = field_jvp(s, "area")(s, ds)
        w3 = s.k
        s.k = w2 * w3
        ds.k = w3 * dw2 + w2 * ds.k
    return None, None


# bag_tot_jvp: forward derivative of tot with respect to self (fwdtrans 0.1.0)
def bag_tot_jvp(self, dself):
    w1 = self.s
    dw1 = dself.s
    w2, dw2 = [], []
    for s, ds in zip(w1, dw1, strict=True):
        w3, dw3 = field_jvp(s, "area")(s, ds)
        w4 = s.k
        w2.append(w3 * w4)
        dw2.append(w4 * dw3 + w3 * ds.k)
    w5 = sum(w2)
    dw5 = sum(dw2)
    return w5, dw5


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = A(x)
    w2, dw2 = b_jvp(y, dy)
    b, db = bag_jvp(
        w1,
        w2,
        Z(),
        A(x * y),
        ds=(
            SimpleNamespace(area=dx, k=0.0),
            dw2,
            SimpleNamespace(area=0.0, k=0.0),
            SimpleNamespace(area=y * dx + x * dy, k=0.0)
        )
    )
    bag_bump_jvp(b, db)
    return bag_tot_jvp(b, db)
