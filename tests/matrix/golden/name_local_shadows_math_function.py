# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    cos = 2.0
    return sin(x) * cos, cos * cos_(x) * dx
