# tree_insert_jvp: forward derivative of insert with respect to self, v (fwdtrans 0.1.0)
def tree_insert_jvp(self, dself, v, dv):
    if v < self.v:
        if self.left is None:
            self.left = Tree(v)
            dself.left = SimpleNamespace(v=dv, left=None, right=None)
        else:
            method_jvp(self.left, "insert")(self.left, dself.left, v, dv)
    elif self.right:
        method_jvp(self.right, "insert")(self.right, dself.right, v, dv)
    else:
        self.right = Tree(v)
        dself.right = SimpleNamespace(v=dv, left=None, right=None)
    return None, None


# bag_append_jvp: forward derivative of append with respect to self, v (fwdtrans 0.1.0)
def bag_append_jvp(self, dself, v, dv):
    if self.items is None:
        self.items = []
        dself.items = []
    method_jvp(self.items, "append")(self.items, dself.items, v, dv)
    return None, None


# tree_total_jvp: forward derivative of total with respect to self (fwdtrans 0.1.0)
def tree_total_jvp(self, dself):
    w1 = self.v
    dw1 = dself.v
    if self.left:
        w2 = self.left
        dw2 = dself.left
        w3, dw3 = method_jvp(w2, "total")(w2, dw2)
    else:
        w3, dw3 = 0.0, 0.0
    return w1 + 2 * w3, dw1 + 2.0 * dw3


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    tree = Tree(x)
    dtree = SimpleNamespace(v=dx, left=None, right=None)
    w1 = x * y, y, y * y, x * 0.5
    for v, dv in zip(w1, (y * dx + x * dy, dy, 2.0 * y * dy, 0.5 * dx), strict=True):
        tree_insert_jvp(tree, dtree, v, dv)
    bag = Bag()
    dbag = SimpleNamespace(items=None)
    bag_append_jvp(bag, dbag, x, dx)
    w2, dw2 = tree_total_jvp(tree, dtree)
    bag_append_jvp(bag, dbag, w2, dw2)
    w3 = bag.items[1]
    w4 = bag.items[0]
    return w3 * w4, w4 * dbag.items[1] + w3 * dbag.items[0]
