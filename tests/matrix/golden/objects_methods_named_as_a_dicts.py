# node_jvp: forward derivative of __init__ with respect to self, key, value (fwdtrans 0.1.0)
def node_jvp(key, dkey, value, dvalue):
    self = Node.__new__(Node)
    dself = SimpleNamespace()
    self.key, self.value = key, value
    dself.key, dself.value = dkey, dvalue
    self.left = self.right = None
    dself.left = dself.right = None
    return self, dself


# tree_insert_jvp: forward derivative of insert with respect to self, key, value (fwdtrans 0.1.0)
def tree_insert_jvp(self, dself, key, dkey, value, dvalue):
    if self.root is None:
        self.root, dself.root = node_jvp(key, dkey, value, dvalue)
        return None, None
    node = self.root
    dnode = dself.root
    while True:
        if key < node.key:
            if node.left is None:
                node.left, dnode.left = node_jvp(key, dkey, value, dvalue)
                return None, None
            node = node.left
            dnode = dnode.left
        else:
            if node.right is None:
                node.right, dnode.right = node_jvp(key, dkey, value, dvalue)
                return None, None
            node = node.right
            dnode = dnode.right


# tree_items_jvp__self__node: forward derivative of items with respect to self, node (fwdtrans 0.1.0)
def tree_items_jvp__self__node(self, dself, node="root", dnode=None):
    if dnode is None:
        dnode = zero(node)
    w1 = node == "root"
    node = self.root if w1 else node
    dnode = dself.root if w1 else dnode
    if node is not None:
        w2 = node.left
        yield from tree_items_jvp__self__node(self, dself, w2, dnode.left)
        yield (node.key, node.value), (dnode.key, dnode.value)
        w3 = node.right
        yield from tree_items_jvp__self__node(self, dself, w3, dnode.right)


# tree_items_jvp: forward derivative of items with respect to self (fwdtrans 0.1.0)
def tree_items_jvp(self, dself, node="root"):
    w1 = node == "root"
    node = self.root if w1 else node
    dnode = dself.root if w1 else None
    if node is not None:
        w2 = node.left
        yield from tree_items_jvp__self__node(self, dself, w2, dnode.left)
        yield (node.key, node.value), (dnode.key, dnode.value)
        w3 = node.right
        yield from tree_items_jvp__self__node(self, dself, w3, dnode.right)


# tree_values_jvp: forward derivative of values with respect to self (fwdtrans 0.1.0)
def tree_values_jvp(self, dself):
    w1, dw1 = [], []
    for (_, v), (d_, dv) in tree_items_jvp(self, dself):
        w1.append(v)
        dw1.append(dv)
    return w1, dw1


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    tree = Tree()
    dtree = SimpleNamespace(root=None)
    w1 = [(y, x), (x, x * y), (x * y, y * y)]
    for (key, value), (dkey, dvalue) in zip(
        w1,
        [(dy, dx), (dx, y * dx + x * dy), (y * dx + x * dy, 2.0 * y * dy)],
        strict=True
    ):
        tree_insert_jvp(tree, dtree, key, dkey, value, dvalue)
    s = 0
    ds = 0.0
    for rank, ((k, v), (dk, dv)) in enumerate(tree_items_jvp(tree, dtree), 1):
        w2 = 1 + k
        w3 = rank * v / w2
        s += w3
        ds += (rank * dv - w3 * dk) / w2
    for (k, v), (dk, dv) in tree_items_jvp(tree, dtree):
        ds = k * ds + s * dk
        s *= k
    pairs, dpairs = {}, {}
    for (k_, v_), (dk_, dv_) in tree_items_jvp(tree, dtree):
        pairs[k_] = v_
        dpairs[k_] = dv_
    w4 = len(pairs)
    w5, dw5 = tree_values_jvp(tree, dtree)
    return s + w4 + sum(w5), ds + sum(dw5)
