# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = round(x)
    w2 = round(x, 1)
    return w1 * x + w2, w1 * dx + zero(w2)
