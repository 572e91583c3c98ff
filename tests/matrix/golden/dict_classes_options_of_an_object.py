# solver_run_jvp: forward derivative of run with respect to self, v (fwdtrans 0.1.0)
def solver_run_jvp(self, dself, v, dv):
    for _ in range(self.opt.n):
        w1 = self.opt.lr * v
        dv = (1.0 - 2.0 * w1) * dv - v * v * dself.opt.lr
        v = v - w1 * v
    return v, dv


# solver_jvp__kw: forward derivative of __init__ with respect to self, kw (fwdtrans 0.1.0)
def solver_jvp__kw(*, dkw=None, **kw):
    self = Solver.__new__(Solver)
    dself = SimpleNamespace()
    if dkw is None:
        dkw = zero(kw)
    self.opt = AttrDict(lr=0.1, n=3)
    dself.opt = dAttrDict(lr=0.0, n=0.0)
    self.opt.update(kw)
    dself.opt.update(dkw)
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = solver_jvp__kw(lr=x * 0.1, dkw={"lr": 0.1 * dx})
    return solver_run_jvp(w1, dw1, y, dy)
