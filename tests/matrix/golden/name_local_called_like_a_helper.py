# h_jvp: forward derivative of h with respect to x (fwdtrans 0.1.0)
def h_jvp(x, dx):
    g = x + 1
    dg = dx
    return g * 2, 2.0 * dg


# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    return x * x, 2.0 * x * dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = h_jvp(x, dx)
    w2, dw2 = g_jvp(x, dx)
    return w1 * w2, w2 * dw1 + w1 * dw2
