# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    if n > 2:
        y = x * x
        dy = 2.0 * x * dx
    else:
        y = 7
        dy = 0.0
    return y + 1, dy
