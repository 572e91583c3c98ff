# tree_jvp: forward derivative of __init__ with respect to self, operation, kids (fwdtrans 0.1.0)
def tree_jvp(operation, doperation, *kids, dkids=()):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    self.operation, self.kids = operation, kids
    dself.operation, dself.kids = doperation, dkids
    return self, dself


# tree_jvp_: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def tree_jvp_(operation, *kids):
    self = Tree.__new__(Tree)
    dself = SimpleNamespace()
    self.operation, self.kids = operation, kids
    dself.operation, dself.kids = companion(operation), zero(kids)
    return self, dself


# tree_value_jvp: forward derivative of value with respect to self, x (fwdtrans 0.1.0)
def tree_value_jvp(self, dself, x, dx):
    if self.kids:
        w1 = self.kids
        dw1 = dself.kids
        w2, dw2 = unzip(
            method_jvp(kid, "value")(kid, dkid, x, dx)
            for kid, dkid in zip(w1, dw1, strict=True)
        )
        return dself.operation(*interleaved(w2, dw2))
    return dself.operation(x, dx)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def lambda_jvp(p, dp, q, dq):
        w1 = p * q
        return w1 * b, b * (q * dp + p * dq) + w1 * db

    lambda_jvp_ = lambda p, dp: (p * p, 2.0 * p * dp)
    w1, dw1 = tree_jvp_(sin)
    w2, dw2 = tree_jvp_(cos)
    w3, dw3 = tree_jvp(lambda p: p * p, lambda_jvp_, w2, dkids=(dw2,))
    tree, dtree = tree_jvp(lambda p, q: p * q * b, lambda_jvp, w1, w3, dkids=(dw1, dw3))
    w4, dw4 = tree_value_jvp(tree, dtree, a, da)
    w5, dw5 = method_jvp(FIXED, "value")(FIXED, lasting(FIXED), b, db)
    return w4 + w5, dw4 + dw5
