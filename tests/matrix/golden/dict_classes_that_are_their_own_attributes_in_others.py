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
    self.opt = Options(lr=0.1, n=3)
    dself.opt = dOptions(lr=0.0, n=0.0)
    self.opt.update(kw)
    dself.opt.update(dkw)
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    lambda_jvp = lambda t, dt: (t * x, x * dt + t * dx)
    c = Bunch(a=Bunch(k=x, l=[y]), g=lambda t: t * x)
    dc = dBunch(a=dBunch(k=dx, l=[dy]), g=lambda_jvp)
    dc.a.k *= 2
    c.a.k *= 2
    c.a.l.append(x)
    dc.a.l.append(dx)
    w1 = c.a
    q = Options(w1)
    dq = dOptions(
        dc.a
        if isinstance(w1, dict)
        else {key: tangent for (key, _), (_, tangent) in zip(w1, dc.a, strict=True)}
    )
    q.m = y
    dq.m = dy
    try:
        t = q.zz
        dt = dq.zz
    except AttributeError:
        t = q.k
        dt = dq.k
    w2 = c.a
    dw2 = dc.a
    w3 = w2.k
    dw3 = dw2.k
    w4 = q.m
    dw4 = dq.m
    w5 = w2.l
    dw5 = dw2.l
    w6 = sum(w5)
    dw6 = sum(dw5)
    w7 = c.g
    dw7 = dc.g
    w8, dw8 = dw7(y, dy)
    w9, dw9 = solver_jvp__kw(lr=x * 0.1, dkw={"lr": 0.1 * dx})
    w10, dw10 = solver_run_jvp(w9, dw9, y, dy)
    return w3 * w4 + w6 + w8 + w10 + t, w4 * dw3 + w3 * dw4 + dw6 + dw8 + dw10 + dt
