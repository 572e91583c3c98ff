# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    if x > 1:
        y = x * x
        dy = 2.0 * x * dx
        w1, dw1 = y * y, (y + y) * dy
    else:
        y = x + 3
        dy = dx
        w2 = y / y
        w1, dw1 = w2, (1.0 - w2) * dy / y
    return w1, dw1
