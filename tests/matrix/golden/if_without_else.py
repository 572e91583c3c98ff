# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    y = x
    dy = dx
    if x > 1:
        y = x * x
        dy = 2.0 * x * dx
    return y * 2, 2.0 * dy
