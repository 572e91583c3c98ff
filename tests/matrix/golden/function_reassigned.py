# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    g = lambda x: x * a
    g_jvp = lambda x, dx: (x * a, a * dx + x * da)
    s, ds = g_jvp(b, db)
    g = lambda x: x + b
    g_jvp = lambda x, dx: (x + b, dx + db)
    h = g
    h_jvp = g_jvp
    w1, dw1 = g_jvp(a, da)
    s += w1
    ds += dw1
    g = lambda x: x / a

    def g_jvp(x, dx):
        w1 = x / a
        return w1, (dx - w1 * da) / a

    w2, dw2 = g_jvp(b, db)
    w3, dw3 = h_jvp(b, db)
    return s + w2 + w3, ds + dw2 + dw3
