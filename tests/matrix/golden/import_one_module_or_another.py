# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    try:
        import numpy_not_there as xp
    except ImportError:
        import math as xp
    w1, dw1 = companion(xp.sqrt)(x, dx)
    return w1 * x, x * dw1 + w1 * dx
