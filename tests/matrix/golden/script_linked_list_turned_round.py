# node_jvp__val__nxt: forward derivative of __init__ with respect to self, val, nxt (fwdtrans 0.1.0)
def node_jvp__val__nxt(val, dval, nxt=None, dnxt=None):
    self = Node.__new__(Node)
    dself = SimpleNamespace()
    if dnxt is None:
        dnxt = zero(nxt)
    self.val, self.nxt = val, nxt
    dself.val, dself.nxt = dval, dnxt
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    head = None
    dhead = None
    w1 = x, y, x * y
    for v, dv in zip(w1, (dx, dy, y * dx + x * dy), strict=True):
        head, dhead = node_jvp__val__nxt(v, dv, head, dhead)
    prev = None
    dprev = None
    while head:
        head.nxt, prev, head = prev, head, head.nxt
        dhead.nxt, dprev, dhead = dprev, dhead, dhead.nxt
    t, k = 0.0, 1
    dt = 0.0
    while prev is not None:
        t += prev.val * k
        dt += k * dprev.val
        k += 1
        prev = prev.nxt
        dprev = dprev.nxt
    return t, dt
