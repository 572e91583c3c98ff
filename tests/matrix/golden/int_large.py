# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return x * 12345678901234567 + x * x, (12345678901234567 + 2.0 * x) * dx
