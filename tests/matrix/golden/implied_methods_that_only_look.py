# queue_jvp: forward derivative of __init__ with respect to self, a (fwdtrans 0.1.0)
def queue_jvp(a, da):
    self = Queue.__new__(Queue)
    dself = SimpleNamespace()
    self.items = [a, a * 2.0, a * 3.0]
    dself.items = [da, 2.0 * da, 3.0 * da]
    return self, dself


# queue_take_jvp: forward derivative of take with respect to self (fwdtrans 0.1.0)
def queue_take_jvp(self, dself):
    return self.items.pop(), dself.items.pop()


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = queue_jvp(x, dx)
    q, n = w1, 0
    dq = dw1
    total = 0.0
    dtotal = 0.0
    while q:
        w2, dw2 = queue_take_jvp(q, dq)
        dtotal = y * dtotal + total * dy + dw2
        total = total * y + w2
        n += len(str(q)) + (hash(q) if y in q or not q else 0)
    return (total, n, x if q else y), (dtotal, 0.0, dx if q else dy)
