# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = x ** 2
    w2 = x ** 1
    w3 = x ** 3
    w4 = x ** 0
    return w1 + w2 + w3 + w4, ((2.0 + 3.0 * x) * x + 1.0) * dx + zero(w4)
