# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    math = x * x
    dmath = 2.0 * x * dx
    w1 = sqrt(math)
    return w1 + math, (0.5 / w1 + 1.0) * dmath
