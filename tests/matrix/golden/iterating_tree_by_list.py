# node_jvp: forward derivative of __init__ with respect to self, value (fwdtrans 0.1.0)
def node_jvp(value, dvalue, children=()):
    self = Node.__new__(Node)
    dself = SimpleNamespace()
    self.value = value
    dself.value = dvalue
    dself.children = zero(children)
    self.children = children
    return self, dself


# node_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def node_iter_jvp(self, dself):
    yield self.value, dself.value
    w1 = self.children
    for child, dchild in zip(w1, dself.children, strict=True):
        w2, dw2 = method_jvp(child, "__iter__")(child, dchild)
        yield from zip(w2, dw2, strict=True)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = node_jvp(x * y, y * dx + x * dy)
    w2, dw2 = node_jvp(x + y, dx + dy)
    t = Node(x, [w1, Node(y, [w2])])
    dt = SimpleNamespace(
        value=dx, children=[dw1, SimpleNamespace(value=dy, children=[dw2])]
    )
    w3, dw3 = unzip(node_iter_jvp(t, dt))
    w4, dw4 = [], []
    for v, dv in zip(w3, dw3, strict=True):
        w4.append(v * v)
        dw4.append(2.0 * v * dv)
    return sum(w4), sum(dw4)
