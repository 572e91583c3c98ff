# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    report(x)
    r = report(x * 2)
    w1 = r is None
    return x * x if w1 else x, 2.0 * x * dx if w1 else dx
