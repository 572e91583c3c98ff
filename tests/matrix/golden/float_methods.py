# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = x.is_integer()
    return x * 2 if w1 else x * x, 2.0 * dx if w1 else 2.0 * x * dx
