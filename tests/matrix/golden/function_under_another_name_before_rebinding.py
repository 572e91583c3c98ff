# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    g = lambda x: x * a
    g_jvp = lambda x, dx: (x * a, a * dx + x * da)
    h = g
    h_jvp = g_jvp
    g = lambda x: x * b
    g_jvp = lambda x, dx: (x * b, b * dx + x * db)
    w1, dw1 = g_jvp(2.0, 0.0)
    w2, dw2 = h_jvp(3.0, 0.0)
    return w1 - w2, dw1 - dw2
