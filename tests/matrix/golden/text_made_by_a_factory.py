# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = k * x
    # k is a cell
    return w1 * x, 2.0 * w1 * dx
