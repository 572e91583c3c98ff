# node_append_jvp: forward derivative of append with respect to self, n (fwdtrans 0.1.0)
def node_append_jvp(self, dself, n, dn):
    if self.kids is None:
        self.kids = []
        dself.kids = []
    method_jvp(self.kids, "append")(self.kids, dself.kids, n, dn)
    return None, None


# node_total_jvp: forward derivative of total with respect to self (fwdtrans 0.1.0)
def node_total_jvp(self, dself):
    w1 = self.v
    dw1 = dself.v
    w2 = self.kids
    dw2 = dself.kids
    w3, dw3 = [], []
    for k, dk in zip(w2 or [], dw2 if w2 else [], strict=True):
        w4, dw4 = method_jvp(k, "total")(k, dk)
        w3.append(w4)
        dw3.append(dw4)
    return w1 + sum(w3), dw1 + sum(dw3)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    n = Node(x)
    dn = SimpleNamespace(v=dx, kids=None)
    w1 = Node(y)
    dw1 = SimpleNamespace(v=dy, kids=None)
    node_append_jvp(n, dn, w1, dw1)
    w2 = Node(x * y)
    dw2 = SimpleNamespace(v=y * dx + x * dy, kids=None)
    node_append_jvp(n, dn, w2, dw2)
    w3, dw3 = node_total_jvp(n, dn)
    return w3 * x, x * dw3 + w3 * dx
