# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return x * 0x10 + 1_000 * x + 1e-3 * x ** 2 + .5, (1016.0 + 0.002 * x) * dx
