# node_jvp__children: forward derivative of __init__ with respect to self, children (fwdtrans 0.1.0)
def node_jvp__children(op, *children, dchildren=()):
    self = Node.__new__(Node)
    dself = SimpleNamespace()
    self.op = op
    dself.op = None
    self.children = children
    dself.children = dchildren
    return self, dself


# evaluate_jvp_: forward derivative of evaluate with respect to node (fwdtrans 0.1.0)
def evaluate_jvp_(node, dnode):
    if isinstance(node, Leaf):
        return node.value, dnode.value
    w1 = node.children
    dw1 = dnode.children
    args, dargs = [], []
    for c, dc in zip(w1, dw1, strict=True):
        w2, dw2 = evaluate_jvp_(c, dc)
        args.append(w2)
        dargs.append(dw2)
    if len(args) == 1:
        w3 = UNARY[node.op]
        w4 = args[0]
        dw4 = dargs[0]
        return companion(w3)(w4, dw4)
    return companion(OPS[node.op])(*interleaved(args, dargs))


# evaluate_jvp: forward derivative of evaluate with respect to node (fwdtrans 0.1.0)
def evaluate_jvp(node, dnode):
    if isinstance(node, Leaf):
        return node.value
    w1 = node.children
    dw1 = dnode.children
    args, dargs = [], []
    for c, dc in zip(w1, dw1, strict=True):
        w2, dw2 = evaluate_jvp_(c, dc)
        args.append(w2)
        dargs.append(dw2)
    if len(args) == 1:
        w3 = UNARY[node.op]
        w4 = args[0]
        dw4 = dargs[0]
        return companion(w3)(w4, dw4)
    return companion(OPS[node.op])(*interleaved(args, dargs))


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = Leaf(x)
    w2, dw2 = node_jvp__children(
        "**",
        Leaf(y),
        Leaf(2.0),
        dchildren=(SimpleNamespace(value=dy), SimpleNamespace(value=0.0))
    )
    w3, dw3 = node_jvp__children(
        "*", w1, w2, dchildren=(SimpleNamespace(value=dx), dw2)
    )
    w4, dw4 = node_jvp__children(
        "/",
        Leaf(x),
        Leaf(y),
        dchildren=(SimpleNamespace(value=dx), SimpleNamespace(value=dy))
    )
    w5, dw5 = node_jvp__children("neg", w4, dchildren=(dw4,))
    tree, dtree = node_jvp__children("+", w3, w5, dchildren=(dw3, dw5))
    return evaluate_jvp(tree, dtree)
