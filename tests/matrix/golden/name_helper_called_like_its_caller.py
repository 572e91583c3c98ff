# g_jvp: forward derivative of g with respect to f (fwdtrans 0.1.0)
def g_jvp(f, df):
    return f * f, 2.0 * f * df


# f_jvp: forward derivative of f with respect to g_ (fwdtrans 0.1.0)
def f_jvp(g_, dg_):
    return g_jvp(g_, dg_)
