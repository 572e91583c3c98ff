# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    y = [x * k for x in range(3) for k in (1, 2)]
    return x * x + len(y), 2.0 * x * dx
