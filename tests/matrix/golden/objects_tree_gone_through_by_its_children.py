# tree_jvp__v__left__right: forward derivative of __init__ with respect to self, v, left, right (fwdtrans 0.1.0)
def tree_jvp__v__left__right(v, dv, left=None, dleft=None, right=None, dright=None):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    if dleft is None:
        dleft = zero(left)
    if dright is None:
        dright = zero(right)
    self.v, self.left, self.right = v, left, right
    dself.v, dself.left, dself.right = dv, dleft, dright
    return self, dself


# tree_jvp__v__left: forward derivative of __init__ with respect to self, v, left (fwdtrans 0.1.0)
def tree_jvp__v__left(v, dv, left=None, dleft=None, right=None):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    if dleft is None:
        dleft = zero(left)
    self.v, self.left, self.right = v, left, right
    dself.v, dself.left, dself.right = dv, dleft, None
    return self, dself


# tree_jvp: forward derivative of __init__ with respect to self, v (fwdtrans 0.1.0)
def tree_jvp(v, dv, left=None, right=None):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    self.v, self.left, self.right = v, left, right
    dself.v, dself.left, dself.right = dv, None, None
    return self, dself


# tree_depth_sum_jvp: forward derivative of depth_sum with respect to self (fwdtrans 0.1.0)
def tree_depth_sum_jvp(self, dself, d=1):
    w1 = self.v
    dw1 = dself.v
    w2 = self.left
    dw2 = dself.left
    w3 = self.right
    dw3 = dself.right
    w4, dw4 = [], []
    for child, dchild in zip((w2, w3), (dw2, dw3), strict=True):
        if child:
            w5, dw5 = method_jvp(child, "depth_sum")(child, dchild, d + 1, 0.0)
            w4.append(w5)
            dw4.append(dw5)
    return d * w1 + sum(w4), d * dw1 + sum(dw4)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = tree_jvp(x * y, y * dx + x * dy)
    w2, dw2 = tree_jvp__v__left(y, dy, w1, dw1)
    w3, dw3 = tree_jvp(x + y, dx + dy)
    t, dt = tree_jvp__v__left__right(x, dx, w2, dw2, w3, dw3)
    w4, dw4 = tree_depth_sum_jvp(t, dt)
    w5 = t.v
    return w4 * w5, w5 * dw4 + w4 * dt.v
