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
    r.tags.append(x)
    dr.tags.append(dx)
    s, ds = rect_jvp_(
        b=r.b, db=dr.b, tags=r.tags, dtags=dr.tags, a=x * y, da=y * dx + x * dy
    )
    t, dt = rect_jvp_(a=s.a, da=ds.a, b=s.b, db=ds.b, tags=[y], dtags=[dy])
    ds.tags.append(2.0 * y * dy)
    s.tags.append(y * y)
    w1 = r.area
    w2 = s.area
    w3 = sum(r.tags)
    w4 = t.area
    w5 = t.tags[0]
    return (
        w1 * w2 + w3 + w4 * w5,
        w2 * dr.area + w1 * ds.area + sum(dr.tags) + w5 * dt.area + w4 * dt.tags[0],
    )
