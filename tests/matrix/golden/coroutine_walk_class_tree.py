# node_walk_jvp: forward derivative of walk with respect to self, k (fwdtrans 0.1.0)
def node_walk_jvp(self, dself, k, dk):
    w1 = self.v
    t = w1 * k
    dt = k * dself.v + w1 * dk
    yield t, dt
    w2 = self.kids
    for c, dc in zip(w2, dself.kids, strict=True):
        w3, dw3 = method_jvp(c, "walk")(c, dc, k, dk)
        w4, dw4 = yield from together(w3, dw3)
        t += w4
        dt += dw4
    return t, dt


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    n = Node(x, [Node(x * x, []), Node(2.0, [Node(k, [])])])
    dn = SimpleNamespace(
        v=dx,
        kids=[
            SimpleNamespace(v=2.0 * x * dx, kids=[]),
            SimpleNamespace(v=0.0, kids=[SimpleNamespace(v=dk, kids=[])])
        ]
    )
    out = []
    dout = []
    def run():
        out.append((yield from n.walk(k)))

    def run_jvp():
        w1, dw1 = yield from node_walk_jvp(n, dn, k, dk)
        out.append(w1)
        dout.append(dw1)

    w1, dw1 = unzip(run_jvp())
    return (list(w1), out), (list(dw1), dout)
