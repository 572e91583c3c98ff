# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = abs(x)
    return w1 * x + abs(-3), (x * copysign(1.0, x) + w1) * dx
