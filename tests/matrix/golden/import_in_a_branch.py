# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    if x > 1:
        from math import sinh as g
    else:
        from math import cosh as g
    return companion(g)(x, dx)
