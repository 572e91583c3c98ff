# f_jvp: forward derivative of f with respect to a, g_jvp (fwdtrans 0.1.0)
def f_jvp(a, da, g_jvp, dg_jvp):
    def g(x):
        return x * a

    def g_jvp_(x, dx):
        return x * a, a * dx + x * da

    w1, dw1 = g_jvp_(g_jvp, dg_jvp)
    return w1 * g_jvp, g_jvp * dw1 + w1 * dg_jvp
