# f_jvp: forward derivative of f with respect to a, g_jvp (fwdtrans 0.1.0)
def f_jvp(a, da, g_jvp, dg_jvp):
    def g(x):
        return x * a

    w1 = g_jvp * a
    return w1 * g_jvp, 2.0 * w1 * dg_jvp + g_jvp * g_jvp * da
