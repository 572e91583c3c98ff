# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    lambda_jvp = lambda a, da, b=2, db=0.0: (a * b, b * da)
    return lambda_jvp(x * x, 2.0 * x * dx)
