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
    if x > 0:
        w2 = v.index(min(v))
        w3 = v.pop(w2)
        dw3 = dv.pop(w2)
        w4, dw4 = w3, dw3
    else:
        w4, dw4 = x, dx
    low = w4
    dlow = dw4
    w5, dw5 = [], []
    for _ in range(2):
        w6 = v.index(min(v))
        w7 = v.pop(w6)
        dw7 = dv.pop(w6)
        w5.append(w7)
        dw5.append(dw7)
    return (v, top * low, i, w5), (dv, low * dtop + top * dlow, 0.0, dw5)
