# state_step_jvp__self__k: forward derivative of step with respect to self, k (fwdtrans 0.1.0)
def state_step_jvp__self__k(self, dself, k, dk, dt):
    w1 = self.x
    a = -k * w1
    da = -(w1 * dk + k * dself.x)
    return (
        replace(self, x=self.x + dt * self.v, v=self.v + dt * a, t=self.t + dt),
        SimpleNamespace(x=dself.x + dt * dself.v, v=dself.v + dt * da, t=dself.t),
    )


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    s = State(x, 0.5)
    ds = SimpleNamespace(x=dx, v=0.0, t=0.0)
    for _ in range(5):
        s, ds = state_step_jvp__self__k(s, ds, k, dk, 0.1)
    w1 = s.x
    w2 = s.v
    return w1 * w2 + s.t, w2 * ds.x + w1 * ds.v + ds.t
