# product_jvp: forward derivative of product with respect to c (fwdtrans 0.1.0)
def product_jvp(c, dc):
    w1 = c.a
    w2 = c.b
    return w1 * w2, w2 * dc.a + w1 * dc.b


# bunch_total_jvp: forward derivative of total with respect to self (fwdtrans 0.1.0)
def bunch_total_jvp(self, dself):
    return sum(self.values()), sum(dself.values())


# bunch_double_jvp: forward derivative of double with respect to self (fwdtrans 0.1.0)
def bunch_double_jvp(self, dself):
    return 2 * self.a, 2.0 * dself.a


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c = Bunch({"a": x}, n=3)
    dc = dBunch({"a": dx}, n=0.0)
    c.update(b=y)
    dc.update(b=dy)
    d = c
    dd = dc
    for i in range(c.n):
        w1 = c.a
        w2 = c["b"]
        d.a = w1 * w2 + i
        dd.a = w2 * dc.a + w1 * dc["b"]
    c.z = x
    dc.z = dx
    dd["z"] = y * dd["z"] + d["z"] * dy
    d["z"] *= y
    setattr(c, "w", x * x)
    dc.w = 2.0 * x * dx
    w3, dw3 = product_jvp(c, dc)
    w4 = c.z
    w5, dw5 = bunch_total_jvp(c, dc)
    w6, dw6 = bunch_double_jvp(c, dc)
    w7 = w3 + w4 + w5 * w6 + sum(getattr(c, name) for name in ("a", "w"))
    w8 = dw3 + dc.z + w6 * dw5 + w5 * dw6
    return w7, w8 + sum(getattr(dc, name) for name in ("a", "w"))
