# options_step_jvp: forward derivative of step with respect to self, v (fwdtrans 0.1.0)
def options_step_jvp(self, dself, v, dv):
    w1 = self.rate
    w2 = v ** 2
    return v - w1 * w2, (1.0 - 2.0 * w1 * v) * dv - w2 * dself.rate


# options_run_jvp: forward derivative of run with respect to self, v (fwdtrans 0.1.0)
def options_run_jvp(self, dself, v, dv):
    for _ in range(self.steps):
        v, dv = options_step_jvp(self, dself, v, dv)
    return v, dv


# options_jvp__options: forward derivative of __init__ with respect to self, options (fwdtrans 0.1.0)
def options_jvp__options(*, doptions=None, **options):
    self = Options.__new__(Options)
    dself = SimpleNamespace(rate=0.0, steps=0.0, solver=None)
    if doptions is None:
        doptions = zero(options)
    for (key, value), dvalue in zip(options.items(), doptions.values(), strict=True):
        setattr(self, key, value)
        dself.__dict__[field_name(self, key)] = dvalue
    return self, dself


# options_step_jvp__v: forward derivative of step with respect to v (fwdtrans 0.1.0)
def options_step_jvp__v(self, v, dv):
    w1 = self.rate
    return v - w1 * v**2, (1.0 - 2.0 * w1 * v) * dv


# options_run_jvp__v: forward derivative of run with respect to v (fwdtrans 0.1.0)
def options_run_jvp__v(self, v, dv):
    for _ in range(self.steps):
        v, dv = options_step_jvp__v(self, v, dv)
    return v, dv


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = options_jvp__options(rate=x * y, doptions={"rate": y * dx + x * dy})
    a, da = options_run_jvp(w1, dw1, y, dy)
    w2, dw2 = options_run_jvp__v(Options(steps=2), x, dx)
    w3, dw3 = options_jvp__options(
        rate=y, name="other", steps=1, doptions={"rate": dy, "name": None, "steps": 0.0}
    )
    w4, dw4 = options_run_jvp(w3, dw3, x, dx)
    return a + w2 + w4, da + dw2 + dw4
