# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    return x ** 3, 3.0 * x * x * dx


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = x > y
    if w1:
        w2, dw2 = g_jvp(x, dx)
        w3, dw3 = w2, dw2
    else:
        w4, dw4 = g_jvp(y, dy)
        w3, dw3 = w4 * 2, 2.0 * dw4
    return w3, dw3
