# prog_run_jvp: forward derivative of run with respect to self, a, b (fwdtrans 0.1.0)
def prog_run_jvp(self, dself, a, da, b, db):
    w1 = self.ops
    for o, do in zip(w1, dself.ops, strict=True):
        a, da = method_jvp(o, "fn")(o, do, a, da, b, db)
    return a, da


# prog_jvp: forward derivative of __init__ with respect to self, ops (fwdtrans 0.1.0)
def prog_jvp(*ops, dops=()):
    self = Prog.__new__(Prog)
    dself = SimpleNamespace()
    self.ops = ops
    dself.ops = dops
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = Op()
    dw1 = SimpleNamespace()
    w2 = Op2()
    dw2 = SimpleNamespace()
    w3 = Op()
    dw3 = SimpleNamespace()
    w4, dw4 = prog_jvp(w1, w2, w3, dops=(dw1, dw2, dw3))
    return prog_run_jvp(w4, dw4, x, dx, y, dy)
