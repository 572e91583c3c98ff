# node_jvp__v: forward derivative of __init__ with respect to self, v (fwdtrans 0.1.0)
def node_jvp__v(k, v, dv):
    self = Node.__new__(Node)
    dself = SimpleNamespace()
    self.k, self.v = k, v
    dself.k, dself.v = 0.0, dv
    self.left = self.right = None
    dself.left = dself.right = None
    return self, dself


# node_insert_jvp__self__v: forward derivative of insert with respect to self, v (fwdtrans 0.1.0)
def node_insert_jvp__self__v(self, dself, k, v, dv):
    if k < self.k:
        if self.left is None:
            self.left, dself.left = node_jvp__v(k, v, dv)
        else:
            method_jvp(self.left, "insert")(self.left, dself.left, k, 0.0, v, dv)
    elif self.right is None:
        self.right, dself.right = node_jvp__v(k, v, dv)
    else:
        method_jvp(self.right, "insert")(self.right, dself.right, k, 0.0, v, dv)
    return None, None


# groupby_jvp__iterable_once: forward derivative of groupby with respect to iterable (fwdtrans 0.1.0)
def groupby_jvp__iterable_once(iterable, diterable, key):
    group: list[object] = []
    dgroup = []
    mark = None
    dmark = None
    for item, ditem in zip(iterable, diterable, strict=True):
        found, dfound = companion(key)(item, ditem)
        if group and found != mark:
            yield (mark, iter(group)), (dmark, iter(dgroup))
            group = []
            dgroup = []
        mark = found
        dmark = dfound
        group.append(item)
        dgroup.append(ditem)
    if group:
        yield (mark, iter(group)), (dmark, iter(dgroup))


# node_walk_jvp: forward derivative of walk with respect to self (fwdtrans 0.1.0)
def node_walk_jvp(self, dself):
    if self.left is not None:
        w1 = self.left
        dw1 = dself.left
        w2, dw2 = method_jvp(w1, "walk")(w1, dw1)
        yield from zip(w2, dw2, strict=True)
    yield (self.k, self.v), (dself.k, dself.v)
    if self.right is not None:
        w3 = self.right
        dw3 = dself.right
        w4, dw4 = method_jvp(w3, "walk")(w3, dw3)
        yield from zip(w4, dw4, strict=True)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t, dt = node_jvp__v(2, x, dx)
    node_insert_jvp__self__v(t, dt, 1, y, dy)
    node_insert_jvp__self__v(t, dt, 2, x * y, y * dx + x * dy)
    node_insert_jvp__self__v(t, dt, 3, y * y, 2.0 * y * dy)
    s = 0.0
    ds = 0.0
    w1, dw1 = unzip(node_walk_jvp(t, dt))
    w2 = itemgetter(0)
    for (k, g), (dk, dg) in groupby_jvp__iterable_once(w1, dw1, key=w2):
        w3, dw3 = [], []
        for (_, v), (d_, dv) in zip(g, dg, strict=True):
            w3.append(v)
            dw3.append(dv)
        w4 = sum(w3)
        dw4 = sum(dw3)
        w5 = w4 ** 2
        s += k * w5
        ds += w5 * dk + 2.0 * k * w4 * dw4
    return s, ds
