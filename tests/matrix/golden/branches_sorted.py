# bag_sort_jvp: forward derivative of sort with respect to self (fwdtrans 0.1.0)
def bag_sort_jvp(self, dself):
    sort_jvp(self.vs, dself.vs)
    if self.inner is not None:
        method_jvp(self.inner, "sort")(self.inner, dself.inner)
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    b = Bag([x, y], Bag([x * y, y, x]))
    w1 = y * dx + x * dy
    db = SimpleNamespace(
        vs=[dx, dy], inner=SimpleNamespace(vs=[w1, dy, dx], inner=None)
    )
    bag_sort_jvp(b, db)
    w2 = b.vs[0]
    w3 = b.inner.vs[0]
    return (
        w2 * x + w3 * y + b.inner.vs[2],
        x * db.vs[0] + w2 * dx + y * db.inner.vs[0] + w3 * dy + db.inner.vs[2],
    )
