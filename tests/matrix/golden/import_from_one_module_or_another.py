# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    try:
        from math import no_such as g
    except ImportError:
        from math import sqrt as g
    w1, dw1 = companion(g)(x, dx)
    return w1 * x, x * dw1 + w1 * dx
