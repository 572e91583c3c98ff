# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    s = 0.0
    ds = 0.0
    for i in range(3):
        def g(x):
            return x * a + i

        def g_jvp(x, dx):
            return x * a + i, a * dx + x * da

        w1, dw1 = g_jvp(b, db)
        s += w1
        ds += dw1
        db = a * db + b * da
        b = b * a
    return s, ds
