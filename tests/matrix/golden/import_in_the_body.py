# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    import math
    w1 = math.sin(x)
    return w1 * x, (x * cos(x) + w1) * dx
