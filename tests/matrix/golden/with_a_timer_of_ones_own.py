# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    with Timer("all") as t:
        y = x * x
        dy = 2.0 * x * dx
        with Timer("part"):
            y = y / x
            dy = (dy - y * dx) / x
    w1 = t.laps
    return y * w1, w1 * dy
