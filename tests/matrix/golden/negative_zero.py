# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = -x * 0.0
    return w1 + x, zero(w1) + dx
