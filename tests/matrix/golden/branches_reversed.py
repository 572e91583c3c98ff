# chain_reverse_jvp: forward derivative of reverse with respect to self (fwdtrans 0.1.0)
def chain_reverse_jvp(self, dself):
    if self.next is None:
        return self, dself
    head, dhead = method_jvp(self.next, "reverse")(self.next, dself.next)
    self.next.next = self
    dself.next.next = dself
    self.next = None
    dself.next = None
    return head, dhead


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = Chain(x, Chain(y, Chain(x * y)))
    w1 = y * dx + x * dy
    dt = SimpleNamespace(
        v=dx, next=SimpleNamespace(v=dy, next=SimpleNamespace(v=w1, next=None))
    )
    h, dh = chain_reverse_jvp(t, dt)
    w2 = h.v
    w3 = h.next.v
    return w2 * x + w3 * y + t.v, x * dh.v + w2 * dx + y * dh.next.v + w3 * dy + dt.v
