# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, fast):
    if fast:
        from math import exp as e
    else:
        from math import expm1 as e
    w1, dw1 = companion(e)(x, dx)
    return w1 * x, x * dw1 + w1 * dx
