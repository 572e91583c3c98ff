# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def g(x, *, k=a):
        return x * k

    def g_jvp(x, dx, *, k=a, dk=da):
        return x * k, k * dx + x * dk

    w1, dw1 = g_jvp(b, db)
    w2, dw2 = g_jvp(b, db, k=2.0, dk=0.0)
    w3, dw3 = g_jvp(x=a, dx=da, k=b, dk=db)
    return w1 + w2 + w3, dw1 + dw2 + dw3
