# g_jvp: forward derivative of g with respect to x (fwdtrans 0.1.0)
def g_jvp(x, dx):
    return x * x, 2.0 * x * dx


# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    h = g if n else sin
    h_jvp = g_jvp if n else lambda x, dx: (sin(x), cos(x) * dx)
    table = [exp, g, sin]
    dtable = [
        lambda x, dx: (exp(x), exp(x) * dx), g_jvp, lambda x, dx: (sin(x), cos(x) * dx)
    ]
    w1, dw1 = h_jvp(x, dx)
    w2, dw2 = dtable[n](x, dx)
    return w1 + w2, dw1 + dw2
