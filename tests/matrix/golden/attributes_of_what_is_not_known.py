# b_jvp: forward derivative of __init__ with respect to self, r (fwdtrans 0.1.0)
def b_jvp(r, dr):
    self = B.__new__(B)
    dself = SimpleNamespace()
    self.r = r
    dself.r = dr
    self.k = r * 3
    dself.k = 3.0 * dr
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    tot = 0.0
    dtot = 0.0
    w1 = A(x)
    w2, dw2 = b_jvp(y, dy)
    w3 = [w1, w2, Z(), A(x * y)]
    for s, ds in zip(
        w3,
        [
            SimpleNamespace(area=dx, k=0.0),
            dw2,
            SimpleNamespace(area=0.0, k=0.0),
            SimpleNamespace(area=y * dx + x * dy, k=0.0)
        ],
        strict=True
    ):
        w4, dw4 = field_jvp(s, "area")(s, ds)
        w5 = s.k
        tot += w4 * w5
        dtot += w5 * dw4 + w4 * ds.k
    return tot, dtot
