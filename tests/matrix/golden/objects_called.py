# model_init_jvp: forward derivative of __init__ with respect to self, k (fwdtrans 0.1.0)
def model_init_jvp(self, dself, k, dk, scale=2.0):
    self.k = k
    dself.k = dk
    self.scale = scale
    dself.scale = 0.0
    return None, None


# model_call_jvp: forward derivative of __call__ with respect to self, t (fwdtrans 0.1.0)
def model_call_jvp(self, dself, t, dt):
    w1 = -self.k
    w2 = exp(w1 * t)
    w3 = self.scale
    return w2 * w3, w2 * (w3 * (w1 * dt - t * dself.k) + dself.scale)


# model_init_jvp__self__k__scale: forward derivative of __init__ with respect to self, k, scale (fwdtrans 0.1.0)
def model_init_jvp__self__k__scale(self, dself, k, dk, scale=2.0, dscale=0.0):
    self.k = k
    dself.k = dk
    self.scale = scale
    dself.scale = dscale
    return None, None


# model_call_jvp__self: forward derivative of __call__ with respect to self (fwdtrans 0.1.0)
def model_call_jvp__self(self, dself, t):
    w1 = exp(-self.k * t)
    w2 = self.scale
    return w1 * w2, w1 * (dself.scale - w2 * t * dself.k)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1 = Model.__new__(Model)
    dw1 = SimpleNamespace()
    model_init_jvp(w1, dw1, a, da)
    m = w1
    m_jvp = dw1
    w2, dw2 = model_call_jvp(m, m_jvp, b, db)
    w3 = Model.__new__(Model)
    dw3 = SimpleNamespace()
    model_init_jvp__self__k__scale(w3, dw3, b, db, scale=a, dscale=da)
    w4, dw4 = model_call_jvp__self(w3, dw3, 1.0)
    return w2 + w4, dw2 + dw4
