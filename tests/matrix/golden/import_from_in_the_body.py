# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    from math import atan as arc, sin
    import math as m
    w1 = arc(x)
    w2 = sin(x)
    w3 = m.exp(-x)
    return w1 + w2 * w3, (1.0 / (1.0 + x * x) + w3 * cos(x) - w2 * w3) * dx
