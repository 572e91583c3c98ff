# tree_jvp__v: forward derivative of __init__ with respect to self, v (fwdtrans 0.1.0)
def tree_jvp__v(k, v, dv):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    self.k, self.v = k, v
    dself.k, dself.v = 0.0, dv
    self.left = self.right = None
    dself.left = dself.right = None
    return self, dself


# tree_setdefault_jvp__self__v: forward derivative of setdefault with respect to self, v (fwdtrans 0.1.0)
def tree_setdefault_jvp__self__v(self, dself, k, v, dv):
    if k == self.k:
        return self.v, dself.v
    if k < self.k:
        if self.left is None:
            self.left, dself.left = tree_jvp__v(k, v, dv)
        return method_jvp(self.left, "setdefault")(self.left, dself.left, k, 0.0, v, dv)
    if self.right is None:
        self.right, dself.right = tree_jvp__v(k, v, dv)
    return method_jvp(self.right, "setdefault")(self.right, dself.right, k, 0.0, v, dv)


# tree_items_jvp: forward derivative of items with respect to self (fwdtrans 0.1.0)
def tree_items_jvp(self, dself):
    if self.left is not None:
        w1 = self.left
        dw1 = dself.left
        w2, dw2 = method_jvp(w1, "items")(w1, dw1)
        yield from zip(w2, dw2, strict=True)
    yield (self.k, self.v), (dself.k, dself.v)
    if self.right is not None:
        w3 = self.right
        dw3 = dself.right
        w4, dw4 = method_jvp(w3, "items")(w3, dw3)
        yield from zip(w4, dw4, strict=True)


# tree_values_jvp: forward derivative of values with respect to self (fwdtrans 0.1.0)
def tree_values_jvp(self, dself):
    w1, dw1 = unzip(tree_items_jvp(self, dself))
    w2, dw2 = [], []
    for (_, v), (d_, dv) in zip(w1, dw1, strict=True):
        w2.append(v)
        dw2.append(dv)
    return w2, dw2


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t, dt = tree_jvp__v(3, x, dx)
    a, da = tree_setdefault_jvp__self__v(t, dt, 1, y, dy)
    b, db = tree_setdefault_jvp__self__v(t, dt, 5, x * y, y * dx + x * dy)
    c, dc = tree_setdefault_jvp__self__v(t, dt, 1, x, dx)
    w1, dw1 = unzip(tree_items_jvp(t, dt))
    w2, dw2 = [], []
    for (k, v), (dk, dv) in zip(w1, dw1, strict=True):
        w2.append(k * v)
        dw2.append(v * dk + k * dv)
    w3 = sum(w2)
    dw3 = sum(dw2)
    w4 = a * b
    w5, dw5 = tree_values_jvp(t, dt)
    return w3 + w4 * c + sum(w5), dw3 + c * (b * da + a * db) + w4 * dc + sum(dw5)
