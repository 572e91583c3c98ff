# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx_):
    return x * x * dx, 2.0 * dx * x * dx_
