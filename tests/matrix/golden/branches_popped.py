# node_insert_jvp: forward derivative of insert with respect to self, v (fwdtrans 0.1.0)
def node_insert_jvp(self, dself, v, dv):
    if v < self.v:
        if self.left is None:
            self.left = Node(v)
            dself.left = SimpleNamespace(v=dv, left=None, right=None)
        else:
            method_jvp(self.left, "insert")(self.left, dself.left, v, dv)
    elif self.right is None:
        self.right = Node(v)
        dself.right = SimpleNamespace(v=dv, left=None, right=None)
    else:
        method_jvp(self.right, "insert")(self.right, dself.right, v, dv)
    return None, None


# node_pop_jvp: forward derivative of pop with respect to self (fwdtrans 0.1.0)
def node_pop_jvp(self, dself):
    if self.left is not None and self.left.left is None:
        v = self.left.v
        dv = dself.left.v
        self.left = self.left.right
        dself.left = dself.left.right
        return v, dv
    if self.left is not None:
        return method_jvp(self.left, "pop")(self.left, dself.left)
    return self.v, dself.v


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = Node(x)
    dt = SimpleNamespace(v=dx, left=None, right=None)
    node_insert_jvp(t, dt, y, dy)
    node_insert_jvp(t, dt, x * y * 2, 2.0 * (y * dx + x * dy))
    node_insert_jvp(t, dt, y * y, 2.0 * y * dy)
    w1, dw1 = node_pop_jvp(t, dt)
    w2, dw2 = node_pop_jvp(t, dt)
    return w1 * x + w2, x * dw1 + w1 * dx + dw2
