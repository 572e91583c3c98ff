# node_copy_jvp: forward derivative of copy with respect to self (fwdtrans 0.1.0)
def node_copy_jvp(self, dself):
    if self.left is not None:
        w1 = self.left
        dw1 = dself.left
        w2, dw2 = method_jvp(w1, "copy")(w1, dw1)
    else:
        w2, dw2 = None, None
    l = w2
    dl = dw2
    if self.right is not None:
        w3 = self.right
        dw3 = dself.right
        w4, dw4 = method_jvp(w3, "copy")(w3, dw3)
    else:
        w4, dw4 = None, None
    r = w4
    dr = dw4
    return Node(self.v, l, r), SimpleNamespace(v=dself.v, left=dl, right=dr)


# node_total_jvp: forward derivative of total with respect to self (fwdtrans 0.1.0)
def node_total_jvp(self, dself):
    t = self.v
    dt = dself.v
    if self.left is not None:
        w1 = self.left
        dw1 = dself.left
        w2, dw2 = method_jvp(w1, "total")(w1, dw1)
        t += w2
        dt += dw2
    if self.right is not None:
        w3 = self.right
        dw3 = dself.right
        w4, dw4 = method_jvp(w3, "total")(w3, dw3)
        t += w4
        dt += dw4
    return t, dt


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = Node(x, Node(y, Node(x * y)), Node(x * x))
    w1 = y * dx + x * dy
    dt = SimpleNamespace(
        v=dx,
        left=SimpleNamespace(
            v=dy, left=SimpleNamespace(v=w1, left=None, right=None), right=None
        ),
        right=SimpleNamespace(v=2.0 * x * dx, left=None, right=None)
    )
    u, du = node_copy_jvp(t, dt)
    t.left.v = 3.0 * x
    dt.left.v = 3.0 * dx
    w2, dw2 = node_total_jvp(u, du)
    w3, dw3 = node_total_jvp(t, dt)
    return w2 * w3, w3 * dw2 + w2 * dw3
