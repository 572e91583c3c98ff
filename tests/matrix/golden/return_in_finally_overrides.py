# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    y = x
    dy = dx
    try:
        y = x * x
        dy = 2.0 * x * dx
        if x > 2:
            raise KeyError("lost")
        return y * 10, 10.0 * dy
    finally:
        if x > 1:
            return y + x, dy + dx
