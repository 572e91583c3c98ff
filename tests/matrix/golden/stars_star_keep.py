# vec_jvp: forward derivative of __init__ with respect to self, items (fwdtrans 0.1.0)
def vec_jvp(*items, ditems=()):
    self = Vec.__new__(Vec)
    dself = SimpleNamespace()
    self.items = items
    dself.items = ditems
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    u, du = vec_jvp([x], [y], ditems=([dx], [dy]))
    v, dv = vec_jvp([x, y], [y], [x * y], ditems=([dx, dy], [dy], [y * dx + x * dy]))
    du.items[0][0] = x * dy + y * dx
    u.items[0][0] = y * x
    w1 = u.items[0][0]
    w2 = v.items[2][0]
    return w1 * w2, w2 * du.items[0][0] + w1 * dv.items[2][0]
