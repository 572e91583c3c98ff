# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    s = sin(x)
    ds = cos(x) * dx
    return s * s + s, (s + s + 1.0) * ds
