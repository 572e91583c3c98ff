# queue_push_jvp: forward derivative of push with respect to self, z (fwdtrans 0.1.0)
def queue_push_jvp(self, dself, z, dz):
    w1 = self.items
    w2 = self.place(z)
    w1.insert(w2, z)
    dself.items.insert(w2, dz)
    return None, None


# queue_pop_jvp: forward derivative of pop with respect to self (fwdtrans 0.1.0)
def queue_pop_jvp(self, dself):
    w1 = self.items
    w2 = w1.index(max(w1))
    return w1.pop(w2), dself.items.pop(w2)


# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    i, seen = 0, {"n": 0}
    def after():
        seen["n"] += 1
        return seen["n"]

    i = i + 1
    di = 0.0
    v.insert(i, x)
    dv.insert(i, dx)
    w1 = after()
    v.insert(w1, x * x)
    dv.insert(w1, 2.0 * x * dx)
    queue = Queue(v)
    dqueue = SimpleNamespace(items=dv)
    queue_push_jvp(queue, dqueue, x * 0.6, 0.6 * dx)
    top, dtop = queue_pop_jvp(queue, dqueue)
    w2 = x > 0
    if w2:
        w3 = v.index(min(v))
        w4 = v.pop(w3)
        dw4 = dv.pop(w3)
        w5, dw5 = w4, dw4
    else:
        w5, dw5 = x, dx
    low = w5
    dlow = dw5
    w6, dw6 = [], []
    for _ in range(2):
        w7 = v.index(min(v))
        w8 = v.pop(w7)
        dw8 = dv.pop(w7)
        w6.append(w8)
        dw6.append(dw8)
    return (v, top * low, i, w6), (dv, low * dtop + top * dlow, 0.0, dw6)
