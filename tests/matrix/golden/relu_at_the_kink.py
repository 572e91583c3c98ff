# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return max(0.0, x), dx if x > 0.0 else 0.0
