# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    y = 1
    dy = 0.0
    while y > 2:
        y = x
        dy = dx
    return y + x, dy + dx
