# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    return x ** 3, 3.0 * x * x * dx


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    if x > y:
        w1, dw1 = g_jvp(x, dx)
    else:
        w2, dw2 = g_jvp(y, dy)
        w1, dw1 = w2 * 2, 2.0 * dw2
    return w1, dw1
