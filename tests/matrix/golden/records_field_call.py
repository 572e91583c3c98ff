# layer_jvp: forward derivative of __init__ with respect to self, w, act (fwdtrans 0.1.0)
def layer_jvp(w, dw, act, dact):
    self = Layer.__new__(Layer)
    dself = SimpleNamespace()
    self.w, self.act = w, act
    dself.w, dself.act = dw, dact
    return self, dself


# act_call_jvp__self__x__scale: forward derivative of __call__ with respect to self, x, scale (fwdtrans 0.1.0)
def act_call_jvp__self__x__scale(self, dself, x, dx, *, scale=1.0, dscale=0.0):
    w1 = self.k
    w2 = tanh(w1 * x)
    return w2 * scale, scale * (1.0 - w2 * w2) * (x * dself.k + w1 * dx) + w2 * dscale


# act_call_jvp__self: forward derivative of __call__ with respect to self (fwdtrans 0.1.0)
def act_call_jvp__self(self, dself, x, *, scale=1.0):
    w1 = tanh(self.k * x)
    return w1 * scale, scale * (1.0 - w1 * w1) * x * dself.k


# layer_forward_jvp__self: forward derivative of forward with respect to self (fwdtrans 0.1.0)
def layer_forward_jvp__self(self, dself, x):
    w1, dw1 = act_call_jvp__self__x__scale(
        self.act, dself.act, self.w * x, x * dself.w, scale=self.w, dscale=dself.w
    )
    w2, dw2 = act_call_jvp__self(self.act, dself.act, x)
    return w1 + w2, dw1 + dw2


# act_call_jvp: forward derivative of __call__ with respect to self, x (fwdtrans 0.1.0)
def act_call_jvp(self, dself, x, dx, *, scale=1.0):
    w1 = self.k
    w2 = tanh(w1 * x)
    return w2 * scale, scale * (1.0 - w2 * w2) * (x * dself.k + w1 * dx)


# f_jvp: forward derivative of f with respect to w, k (fwdtrans 0.1.0)
def f_jvp(w, dw, k, dk):
    l, dl = layer_jvp(w, dw, Act(k), SimpleNamespace(k=dk))
    w1, dw1 = layer_forward_jvp__self(l, dl, 0.7)
    w2, dw2 = act_call_jvp(l.act, dl.act, w, dw)
    w3, dw3 = [], []
    for z, dz in zip((w, k), (dw, dk), strict=True):
        w4, dw4 = act_call_jvp(l.act, dl.act, z, dz)
        w3.append(w4)
        dw3.append(dw4)
    w5 = max(w3)
    return w1 * w2 + w5, w2 * dw1 + w1 * dw2 + dw3[w3.index(w5)]
