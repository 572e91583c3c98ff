# h_jvp: forward derivative of h with respect to x, y (fwdtrans 0.1.0)
def h_jvp(x, dx, y, dy):
    w1 = x / y
    return w1, (dx - w1 * dy) / y


# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    return x * x + 1, 2.0 * x * dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = g_jvp(x, dx)
    w2, dw2 = g_jvp(w1, dw1)
    w3, dw3 = g_jvp(x, dx)
    w4, dw4 = h_jvp(x, dx, w3, dw3)
    return h_jvp(w2, dw2, w4, dw4)
