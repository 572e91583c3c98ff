# node_read_jvp: forward derivative of read with respect to self (fwdtrans 0.1.0)
def node_read_jvp(self, dself):
    return self.tmp + self.v, dself.tmp + dself.v


# node_twice_jvp: forward derivative of twice with respect to self (fwdtrans 0.1.0)
def node_twice_jvp(self, dself):
    return self.tmp * 2, 2.0 * dself.tmp


# total_jvp: forward derivative of total with respect to ns (fwdtrans 0.1.0)
def total_jvp(ns, dns):
    w1, dw1 = [], []
    for n, dn in zip(ns, dns, strict=True):
        w2, dw2 = node_read_jvp(n, dn)
        w3, dw3 = node_twice_jvp(n, dn)
        w1.append(w2 * w3)
        dw1.append(w3 * dw2 + w2 * dw3)
    return sum(w1), sum(dw1)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    ns = [Node(x), Node(y), Node(x * y)]
    w1 = y * dx + x * dy
    dns = [SimpleNamespace(v=dx), SimpleNamespace(v=dy), SimpleNamespace(v=w1)]
    for p in PASSES:
        for n, dn in zip(ns, dns, strict=True):
            companion(p)(n, dn, y, dy)
    w2, dw2 = total_jvp(ns, dns)
    w3, dw3 = node_read_jvp(ns[0], dns[0])
    return w2 + w3, dw2 + dw3
