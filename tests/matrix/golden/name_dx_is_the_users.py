# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx_):
    dx = x * 2
    ddx = 2.0 * dx_
    return dx * x, x * ddx + dx * dx_
