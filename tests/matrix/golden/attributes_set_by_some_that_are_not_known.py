# bag_jvp: forward derivative of __init__ with respect to self, s (fwdtrans 0.1.0)
def bag_jvp(*s, ds=()):
    self = Bag.__new__(Bag)
    dself = SimpleNamespace()
    self.s = list(s)
    dself.s = list(ds)
    return self, dself


# bag_tot_jvp: forward derivative of tot with respect to self (fwdtrans 0.1.0)
def bag_tot_jvp(self, dself):
    w1 = self.s
    dw1 = dself.s
    w2, dw2 = [], []
    for s, ds in zip(w1, dw1, strict=True):
        w3, dw3 = field_jvp(s, "area")(s, ds)
        w2.append(w3)
        dw2.append(dw3)
    return sum(w2), sum(dw2)


# bag_put_jvp: forward derivative of put with respect to self, v (fwdtrans 0.1.0)
def bag_put_jvp(self, dself, v, dv):
    w1 = self.s
    for s, ds in zip(w1, dself.s, strict=True):
        store_jvp(s, "area")(s, ds, v, dv)
    return None, None


# bag_bump_jvp: forward derivative of bump with respect to self (fwdtrans 0.1.0)
def bag_bump_jvp(self, dself):
    w1 = self.s
    for s, ds in zip(w1, dself.s, strict=True):
        w2, dw2 = field_jvp(s, "area")(s, ds)
        w3 = w2 + 1.5
        store_jvp(s, "area")(s, ds, w3, dw2)
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    b, db = bag_jvp(
        A(x),
        B(y),
        A(x * y),
        ds=(
            SimpleNamespace(a=dx, _hits=0.0),
            SimpleNamespace(area=dy),
            SimpleNamespace(a=y * dx + x * dy, _hits=0.0)
        )
    )
    t, dt = bag_tot_jvp(b, db)
    bag_put_jvp(b, db, x, dx)
    u, du = bag_tot_jvp(b, db)
    bag_bump_jvp(b, db)
    w1, dw1 = bag_tot_jvp(b, db)
    return (t, u, w1), (dt, du, dw1)
