# l_reverse_jvp: forward derivative of reverse with respect to self (fwdtrans 0.1.0)
def l_reverse_jvp(self, dself):
    if self.tail is not None:
        method_jvp(self.tail, "reverse")(self.tail, dself.tail)
    self.head = self.head * 2.0
    dself.head = 2.0 * dself.head
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = L(x)
    da = SimpleNamespace(head=dx, tail=None)
    a.tail = L(y)
    da.tail = SimpleNamespace(head=dy, tail=None)
    w1 = L(x * y)
    da.tail.tail = SimpleNamespace(head=y * dx + x * dy, tail=None)
    a.tail.tail = w1
    l_reverse_jvp(a, da)
    method_jvp(a.tail, "sort")(a.tail, da.tail)
    w2 = a.head
    w3 = a.tail.head
    w4 = w2 * w3
    w5 = a.tail.tail.head
    return w4 * w5, w5 * (w3 * da.head + w2 * da.tail.head) + w4 * da.tail.tail.head
