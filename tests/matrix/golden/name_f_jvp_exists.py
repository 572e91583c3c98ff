# f_jvp_jvp: forward derivative of f_jvp with respect to x (fwdtrans 0.1.0)
def f_jvp_jvp(x, dx):
    return x, dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = f_jvp_jvp(x, dx)
    return w1 * x, x * dw1 + w1 * dx
