# model_call_jvp: forward derivative of __call__ with respect to self, t (fwdtrans 0.1.0)
def model_call_jvp(self, dself, t, dt):
    w1 = -self.k
    w2 = exp(w1 * t)
    w3 = self.scale
    return w2 * w3, w2 * (w3 * (w1 * dt - t * dself.k) + dself.scale)


# model_call_jvp__self: forward derivative of __call__ with respect to self (fwdtrans 0.1.0)
def model_call_jvp__self(self, dself, t):
    w1 = exp(-self.k * t)
    w2 = self.scale
    return w1 * w2, w1 * (dself.scale - w2 * t * dself.k)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    m = Model(a)
    m_jvp = SimpleNamespace(k=da, scale=0.0)
    w1, dw1 = model_call_jvp(m, m_jvp, b, db)
    w2, dw2 = model_call_jvp__self(
        Model(b, scale=a), SimpleNamespace(k=db, scale=da), 1.0
    )
    return w1 + w2, dw1 + dw2
