# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    print("once", x)
    return x * x, 2.0 * x * dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = g_jvp(x, dx)
    w2, dw2 = g_jvp(x + 1, dx)
    return w1 * w2 + x, w2 * dw1 + w1 * dw2 + dx
