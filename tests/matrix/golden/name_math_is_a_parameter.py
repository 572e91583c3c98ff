# f_jvp: forward derivative of f with respect to math (fwdtrans 0.1.0)
def f_jvp(math, dmath):
    w1 = sin(math)
    return w1 * math, (math * cos(math) + w1) * dmath
