# vec_post_init_jvp__self: forward derivative of __post_init__ with respect to self (fwdtrans 0.1.0)
def vec_post_init_jvp__self(self, dself, scale):
    dself.x *= scale
    self.x *= scale
    w1 = self.x
    w2 = self.y
    w3 = hypot(w1, w2)
    self.norm = w3
    dself.norm = (w1 * dself.x + w2 * dself.y) / w3
    return None, None


# vec_jvp: forward derivative of __init__ with respect to self, x, y (fwdtrans 0.1.0)
def vec_jvp(x, dx, y, dy, scale=1.0):
    self = Vec.__new__(Vec)
    dself = SimpleNamespace()
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = dy
    vec_post_init_jvp__self(self, dself, scale)
    return self, dself


# vec_post_init_jvp: forward derivative of __post_init__ with respect to self, scale (fwdtrans 0.1.0)
def vec_post_init_jvp(self, dself, scale, dscale):
    dself.x = scale * dself.x + self.x * dscale
    self.x *= scale
    w1 = self.x
    w2 = self.y
    w3 = hypot(w1, w2)
    self.norm = w3
    dself.norm = (w1 * dself.x + w2 * dself.y) / w3
    return None, None


# vec_jvp__x__y__scale: forward derivative of __init__ with respect to self, x, y, scale (fwdtrans 0.1.0)
def vec_jvp__x__y__scale(x, dx, y, dy, scale=1.0, dscale=0.0):
    self = Vec.__new__(Vec)
    dself = SimpleNamespace()
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = dy
    vec_post_init_jvp(self, dself, scale, dscale)
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, dv = vec_jvp(x, dx, y, dy)
    w, dw = vec_jvp__x__y__scale(x, dx, y, dy, scale=x * y, dscale=y * dx + x * dy)
    w1 = v.norm
    w2 = w.norm
    return w1 * w2 + w.x, w2 * dv.norm + w1 * dw.norm + dw.x
