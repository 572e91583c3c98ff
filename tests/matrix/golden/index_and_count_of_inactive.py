# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, names):
    w1 = names.index('b')
    return x * w1 + names.count('a'), w1 * dx
