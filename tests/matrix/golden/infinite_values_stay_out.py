# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    big = float('inf')
    w1 = x < big
    return x if w1 else big, dx if w1 else 0.0
