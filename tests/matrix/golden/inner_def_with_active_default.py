# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def g(x, k=a * b):
        return x * k

    def g_jvp(x, dx, k=a * b, dk=b * da + a * db):
        return x * k, k * dx + x * dk

    w1, dw1 = g_jvp(b, db)
    w2, dw2 = g_jvp(a, da, b, db)
    return w1 + w2, dw1 + dw2
