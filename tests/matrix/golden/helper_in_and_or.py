# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    print("g")
    return x - 1.0, dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = g_jvp(x, dx)
    y = w1 and x * x
    dy = 2.0 * x * dx if w1 else dw1
    w2, dw2 = g_jvp(x, dx)
    return y + (w2 or 5.0), dy + (dw2 if w2 else 0.0)
