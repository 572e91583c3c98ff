# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def lo(x):
        return x * a

    def lo_jvp(x, dx):
        return x * a, a * dx + x * da

    def hi(x):
        return x * b * b

    def hi_jvp(x, dx):
        w1 = x * b
        return w1 * b, b * b * dx + 2.0 * w1 * db

    pair = (lo, hi)
    dpair = lo_jvp, hi_jvp
    g, h = pair
    g_jvp, h_jvp = dpair
    w1, dw1 = g_jvp(b, db)
    w2, dw2 = h_jvp(a, da)
    w3, dw3 = dpair[1](2.0, 0.0)
    return w1 * w2 + w3, w2 * dw1 + w1 * dw2 + dw3
