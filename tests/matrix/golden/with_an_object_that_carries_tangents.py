# spring_init_jvp: forward derivative of __init__ with respect to self, k (fwdtrans 0.1.0)
def spring_init_jvp(self, dself, k, dk):
    self.k = k
    dself.k = dk
    return None, None


# spring_energy_jvp: forward derivative of energy with respect to self, x (fwdtrans 0.1.0)
def spring_energy_jvp(self, dself, x, dx):
    w1 = self.k
    w2 = w1 * x
    return w2 * x / 2, 0.5 * (x * x * dself.k + (x * w1 + w2) * dx)


# f_jvp: forward derivative of f with respect to k, x (fwdtrans 0.1.0)
def f_jvp(k, dk, x, dx):
    w1 = Spring.__new__(Spring)
    dw1 = SimpleNamespace()
    spring_init_jvp(w1, dw1, k * 2, 2.0 * dk)
    with w1 as s:
        ds = dw1
        w2, dw2 = spring_energy_jvp(s, ds, x, dx)
        return w2 + s.k, dw2 + ds.k
