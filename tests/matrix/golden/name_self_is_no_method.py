# f_jvp: forward derivative of f with respect to self, x (fwdtrans 0.1.0)
def f_jvp(self, dself, x, dx):
    w1 = self * x
    return w1 * x, x * x * dself + 2.0 * w1 * dx
