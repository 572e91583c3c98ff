# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    y = x
    dy = dx
    for x in range(3):
        dx = 0.0
        y = y * 1.5 + x
        dy = 1.5 * dy
    return y * x, x * dy + y * dx
