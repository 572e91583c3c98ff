# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    if a > 1:
        def g(x):
            return x * a

        def g_jvp(x, dx):
            return x * a, a * dx + x * da
    else:
        def g(x):
            return x + a

        def g_jvp(x, dx):
            return x + a, dx + da
    return g_jvp(b, db)
