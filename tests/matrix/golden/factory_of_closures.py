# make_jvp: forward derivative of make with respect to a (fwdtrans 0.1.0)
def make_jvp(a, da):
    def g(x):
        return a * x * x

    def g_jvp(x, dx):
        w1 = a * x
        return w1 * x, x * x * da + 2.0 * w1 * dx

    return g, g_jvp


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    g, g_jvp = make_jvp(a, da)
    h, h_jvp = make_jvp(b * a, a * db + b * da)
    w1, dw1 = g_jvp(b, db)
    w2, dw2 = h_jvp(2.0, 0.0)
    return w1 + w2, dw1 + dw2
