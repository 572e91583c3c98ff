# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    k = a
    dk = da
    def g(x):
        return x * k

    def g_jvp(x, dx):
        return x * k, k * dx + x * dk

    s, ds = g_jvp(b, db)
    k = a * b
    dk = b * da + a * db
    w1, dw1 = g_jvp(b, db)
    return s + w1, ds + dw1
