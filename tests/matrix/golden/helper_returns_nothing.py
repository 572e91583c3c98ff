# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    report(x)
    r = report(x * 2)
    return x * x if r is None else x, 2.0 * x * dx
