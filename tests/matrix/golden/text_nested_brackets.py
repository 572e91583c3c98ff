# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return ((((x)) * (((x) + (1))))) [()] if False else ((x) * ((x))), 2.0 * x * dx
