# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = x > 1
    if w1:
        y = x * x
        dy = 2.0 * x * dx
        w2, dw2 = y * y, (y + y) * dy
    else:
        y = x + 3
        dy = dx
        w3 = y / y
        w2, dw2 = w3, (1.0 - w3) * dy / y
    return w2, dw2
