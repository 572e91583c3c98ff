# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return sin(x) / x if x else 1.0, (cos(x) - sin(x) / x) * dx / x if x else 0.0
