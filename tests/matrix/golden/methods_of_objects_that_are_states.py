# m_jvp: forward derivative of __init__ with respect to self, T (fwdtrans 0.1.0)
def m_jvp(T, dT):
    self = M.__new__(M)
    dself = SimpleNamespace()
    self.T = T
    dself.T = dT
    w1 = Heat()
    self.state = w1
    dself.state = zero(w1)
    self.history = []
    dself.history = []
    return self, dself


# m_run_jvp: forward derivative of run with respect to self (fwdtrans 0.1.0)
def m_run_jvp(self, dself, n):
    for i in range(n):
        w1 = self.state
        dw1 = dself.state
        self.state, dself.state = method_jvp(w1, "step")(w1, dw1, self, dself, 1.0, 0.0)
        w2 = self.history
        dw2 = dself.history
        w3 = self.state
        dw3 = dself.state
        w4, dw4 = field_jvp(w3, "name")(w3, dw3)
        w5 = self.T
        dw5 = dself.T
        method_jvp(w2, "append")(w2, dw2, (w4, w5), (dw4, dw5))
    return self, dself


# f_jvp: forward derivative of f with respect to T (fwdtrans 0.1.0)
def f_jvp(T, dT):
    m, dm = m_jvp(T, dT)
    m_run_jvp(m, dm, 25)
    return (m.T, len(m.history)), (dm.T, 0.0)
