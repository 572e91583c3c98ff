# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    y = 1.0
    dy = 0.0
    for k in reversed(range(1, 5)):
        w1 = 1 + x * y / k
        dy = (y * dx + x * dy) / k
        y = w1
    return y, dy
