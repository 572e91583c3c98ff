# bag_fill_jvp: forward derivative of fill with respect to self, x, y (fwdtrans 0.1.0)
def bag_fill_jvp(self, dself, x, dx, y, dy):
    w1 = self.items
    for it, dit in zip(w1, dself.items, strict=True):
        method_jvp(it, "append")(it, dit, x, dx)
        method_jvp(it, "append")(it, dit, x * y, y * dx + x * dy)
        method_jvp(it, "extend")(it, dit, [y, y * y], [dy, 2.0 * y * dy])
        method_jvp(it, "reverse")(it, dit)
    return None, None


# bag_drain_jvp: forward derivative of drain with respect to self (fwdtrans 0.1.0)
def bag_drain_jvp(self, dself):
    tot = 0.0
    dtot = 0.0
    w1 = self.items
    for it, dit in zip(w1, dself.items, strict=True):
        w2, dw2 = method_jvp(it, "pop")(it, dit)
        w3, dw3 = method_jvp(it, "pop")(it, dit)
        tot = tot * 2 + w2 * w3
        dtot = 2.0 * dtot + w3 * dw2 + w2 * dw3
    return tot, dtot


# bag_dup_jvp: forward derivative of dup with respect to self (fwdtrans 0.1.0)
def bag_dup_jvp(self, dself):
    w1 = self.items
    dw1 = dself.items
    w2, dw2 = [], []
    for it, dit in zip(w1, dw1, strict=True):
        w3, dw3 = method_jvp(it, "copy")(it, dit)
        w2.append(w3)
        dw2.append(dw3)
    self.items = w2
    dself.items = dw2
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    b = Bag()
    db = SimpleNamespace(items=[])
    b.items.append([])
    db.items.append([])
    w1 = b.items
    w2 = Stack()
    dw2 = SimpleNamespace(v=[])
    w1.append(w2)
    db.items.append(dw2)
    w3 = deque()
    dw3 = deque()
    b.items.append(w3)
    db.items.append(dw3)
    bag_fill_jvp(b, db, x, dx, y, dy)
    t, dt = bag_drain_jvp(b, db)
    bag_fill_jvp(b, db, y, dy, t, dt)
    bag_dup_jvp(b, db)
    u, du = bag_drain_jvp(b, db)
    w4 = b.items
    for it, dit in zip(w4, db.items, strict=True):
        method_jvp(it, "append")(it, dit, t, dt)
    w5, dw5 = bag_drain_jvp(b, db)
    w6 = b.items
    dw6 = db.items
    w7 = w6[0]
    dw7 = dw6[0]
    w8 = list(w7)
    dw8 = list(dw7)
    w9 = w6[1]
    dw9 = dw6[1]
    w10, dw10 = method_jvp(w9, "total")(w9, dw9)
    return (t, u, w5, w8, w10), (dt, du, dw5, dw8, dw10)
