# node_total_jvp: forward derivative of total with respect to self (fwdtrans 0.1.0)
def node_total_jvp(self, dself):
    w1 = self.v
    dw1 = dself.v
    if self.left is not None:
        w2 = self.left
        dw2 = dself.left
        w3, dw3 = method_jvp(w2, "total")(w2, dw2)
    else:
        w3, dw3 = 0.0, 0.0
    return w1 + w3, dw1 + dw3


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = Node(x, Node(y, Node(x * y)))
    w1 = y * dx + x * dy
    dt = SimpleNamespace(
        v=dx, left=SimpleNamespace(v=dy, left=SimpleNamespace(v=w1, left=None))
    )
    a, da = node_total_jvp(t, dt)
    method_jvp(t.left, "clear")(t.left, dt.left)
    w2, dw2 = node_total_jvp(t, dt)
    return a * w2, w2 * da + a * dw2
