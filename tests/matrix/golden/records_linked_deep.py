# node_jvp__v__n: forward derivative of __init__ with respect to self, v, n (fwdtrans 0.1.0)
def node_jvp__v__n(v, dv, n=None, dn=None):
    self = Node.__new__(Node)
    dself = SimpleNamespace()
    if dn is None:
        dn = zero(n)
    self.v, self.n = v, n
    dself.v, dself.n = dv, dn
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    h = None
    dh = None
    for i in range(6):
        h, dh = node_jvp__v__n(x * i + y, i * dx + dy, h, dh)
    s, p = 0.0, h
    ds, dp = 0.0, dh
    while p is not None:
        w1 = p.v
        s += w1 * w1
        ds += 2.0 * w1 * dp.v
        p = p.n
        dp = dp.n
    w2, dw2 = method_jvp(h, "total")(h, dh)
    return s * w2 + h.n.n.n.n.v, w2 * ds + s * dw2 + dh.n.n.n.n.v
