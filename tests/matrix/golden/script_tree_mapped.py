# tree_jvp: forward derivative of __init__ with respect to self, v, kids (fwdtrans 0.1.0)
def tree_jvp(v, dv, *kids, dkids=()):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    self.v, self.kids = v, list(kids)
    dself.v, dself.kids = dv, list(dkids)
    return self, dself


# tree_jvp_: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def tree_jvp_(v, *kids):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    w1 = list(kids)
    self.v, self.kids = v, w1
    dself.v, dself.kids = 0.0, zero(w1)
    return self, dself


# tree_jvp__v: forward derivative of __init__ with respect to self, v (fwdtrans 0.1.0)
def tree_jvp__v(v, dv, *kids):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    w1 = list(kids)
    self.v, self.kids = v, w1
    dself.v, dself.kids = dv, zero(w1)
    return self, dself


# tree_map_jvp: forward derivative of map with respect to self, f (fwdtrans 0.1.0)
def tree_map_jvp(self, dself, f, f_jvp):
    w1 = self.v
    dw1 = dself.v
    w2, dw2 = f_jvp(w1, dw1)
    w3 = self.kids
    dw3 = dself.kids
    w4, dw4 = [], []
    for k, dk in zip(w3, dw3, strict=True):
        w5, dw5 = method_jvp(k, "map")(k, dk, f, f_jvp)
        w4.append(w5)
        dw4.append(dw5)
    return tree_jvp(w2, dw2, *w4, dkids=(*dw4,))


# tree_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def tree_iter_jvp(self, dself):
    yield self.v, dself.v
    w1 = self.kids
    for k, dk in zip(w1, dself.kids, strict=True):
        w2, dw2 = method_jvp(k, "__iter__")(k, dk)
        yield from zip(w2, dw2, strict=True)


# tree_depth_jvp: forward derivative of depth with respect to self (fwdtrans 0.1.0)
def tree_depth_jvp(self, dself):
    w1 = self.kids
    dw1 = dself.kids
    w2, dw2 = [], []
    for k, dk in zip(w1, dw1, strict=True):
        w3, dw3 = method_jvp(k, "depth")(k, dk)
        w2.append(w3)
        dw2.append(dw3)
    w4 = max(w2, default=0)
    dw4 = dw2[w2.index(w4)] if w2 else 0.0
    return 1 + w4, dw4


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = tree_jvp__v(x * y, y * dx + x * dy)
    w2, dw2 = tree_jvp(y, dy, w1, dkids=(dw1,))
    w3, dw3 = tree_jvp_(2.0)
    t, dt = tree_jvp(x, dx, w2, w3, dkids=(dw2, dw3))
    lambda_jvp = lambda v, dv: (v * v + x, 2.0 * v * dv + dx)
    u, du = tree_map_jvp(t, dt, lambda v: v * v + x, lambda_jvp)
    w4, dw4 = unzip(tree_iter_jvp(u, du))
    w5 = sum(w4)
    dw5 = sum(dw4)
    w6, dw6 = tree_depth_jvp(t, dt)
    return w5 * w6, w6 * dw5 + w5 * dw6
