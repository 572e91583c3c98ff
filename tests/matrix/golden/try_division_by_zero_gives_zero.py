# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    try:
        w1 = x / y
        return w1, (dx - w1 * dy) / y
    except ZeroDivisionError:
        return 0.0, 0.0
