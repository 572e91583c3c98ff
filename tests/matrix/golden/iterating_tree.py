# tree_jvp__value__left__right: forward derivative of __init__ with respect to self, value, left, right (fwdtrans 0.1.0)
def tree_jvp__value__left__right(
    value, dvalue, left=None, dleft=None, right=None, dright=None
):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    if dleft is None:
        dleft = zero(left)
    if dright is None:
        dright = zero(right)
    self.value, self.left, self.right = value, left, right
    dself.value, dself.left, dself.right = dvalue, dleft, dright
    return self, dself


# tree_jvp: forward derivative of __init__ with respect to self, value (fwdtrans 0.1.0)
def tree_jvp(value, dvalue, left=None, right=None):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    self.value, self.left, self.right = value, left, right
    dself.value, dself.left, dself.right = dvalue, None, None
    return self, dself


# tree_jvp__value__left: forward derivative of __init__ with respect to self, value, left (fwdtrans 0.1.0)
def tree_jvp__value__left(value, dvalue, left=None, dleft=None, right=None):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    if dleft is None:
        dleft = zero(left)
    self.value, self.left, self.right = value, left, right
    dself.value, dself.left, dself.right = dvalue, dleft, None
    return self, dself


# tree_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def tree_iter_jvp(self, dself):
    if self.left is not None:
        w1 = self.left
        dw1 = dself.left
        w2, dw2 = method_jvp(w1, "__iter__")(w1, dw1)
        yield from zip(w2, dw2, strict=True)
    yield self.value, dself.value
    if self.right is not None:
        w3 = self.right
        dw3 = dself.right
        w4, dw4 = method_jvp(w3, "__iter__")(w3, dw3)
        yield from zip(w4, dw4, strict=True)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = tree_jvp(x * y, y * dx + x * dy)
    w2 = 3 * y
    w3, dw3 = tree_jvp(w2 * x, 3.0 * x * dy + w2 * dx)
    w4, dw4 = tree_jvp__value__left(y, dy, w3, dw3)
    t, dt = tree_jvp__value__left__right(x, dx, w1, dw1, w4, dw4)
    total = 0.0
    dtotal = 0.0
    for i, (v, dv) in enumerate(tree_iter_jvp(t, dt)):
        w5 = i * v
        total += w5 * v
        dtotal += 2.0 * w5 * dv
    return total, dtotal
