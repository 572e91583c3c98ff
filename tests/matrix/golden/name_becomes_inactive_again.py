# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    t = x * x
    dt = 2.0 * x * dx
    y = t
    dy = dt
    t = 3.0
    y = y * t
    dy = t * dy
    dt = t * dx
    t = t * x
    return y + t, dy + dt
