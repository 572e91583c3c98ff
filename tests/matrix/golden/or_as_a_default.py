# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, rate=None):
    rate = rate or 0.05
    w1 = 1 + rate
    return x * w1, w1 * dx
