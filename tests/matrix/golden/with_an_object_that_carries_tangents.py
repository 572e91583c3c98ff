# spring_energy_jvp: forward derivative of energy with respect to self, x (fwdtrans 0.1.0)
def spring_energy_jvp(self, dself, x, dx):
    w1 = self.k * x
    return w1 * x / 2, 0.5 * x * x * dself.k + w1 * dx


# f_jvp: forward derivative of f with respect to k, x (fwdtrans 0.1.0)
def f_jvp(k, dk, x, dx):
    with Spring(k * 2) as s:
        ds = SimpleNamespace(k=2.0 * dk)
        w1, dw1 = spring_energy_jvp(s, ds, x, dx)
        return w1 + s.k, dw1 + ds.k
