# rect_post_init_jvp: forward derivative of __post_init__ with respect to self (fwdtrans 0.1.0)
def rect_post_init_jvp(self, dself):
    w1 = self.a
    w2 = self.b
    self.area = w1 * w2
    dself.area = w2 * dself.a + w1 * dself.b
    return None, None


# rect_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def rect_jvp(a, da, b, db):
    self = Rect.__new__(Rect)
    dself = SimpleNamespace()
    self.a = a
    dself.a = da
    self.b = b
    dself.b = db
    self.tags = []
    dself.tags = []
    rect_post_init_jvp(self, dself)
    return self, dself


# rect_jvp_: forward derivative of __init__ with respect to self, a, b, tags (fwdtrans 0.1.0)
def rect_jvp_(a, da, b, db, tags, dtags):
    self = Rect.__new__(Rect)
    dself = SimpleNamespace()
    self.a = a
    dself.a = da
    self.b = b
    dself.b = db
    self.tags = tags
    dself.tags = dtags
    rect_post_init_jvp(self, dself)
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    r, dr = rect_jvp(x, dx, y, dy)
    w1 = r.tags
    dw1 = dr.tags
    w1.append(x)
    dw1.append(dx)
    s, ds = rect_jvp_(
        b=r.b, db=dr.b, tags=r.tags, dtags=dr.tags, a=x * y, da=y * dx + x * dy
    )
    t, dt = rect_jvp_(a=s.a, da=ds.a, b=s.b, db=ds.b, tags=[y], dtags=[dy])
    w2 = s.tags
    dw2 = ds.tags
    dw2.append(2.0 * y * dy)
    w2.append(y * y)
    w3 = r.area
    w4 = s.area
    w5 = sum(r.tags)
    w6 = t.area
    w7 = t.tags[0]
    return (
        w3 * w4 + w5 + w6 * w7,
        w4 * dr.area + w3 * ds.area + sum(dr.tags) + w7 * dt.area + w6 * dt.tags[0],
    )
