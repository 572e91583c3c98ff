# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    x * x
    "a stray string"
    x > 1
    return x + x, 2.0 * dx
