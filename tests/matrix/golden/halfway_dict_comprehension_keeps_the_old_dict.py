# g_jvp: forward derivative of g with respect to a (fwdtrans 0.1.0)
def g_jvp(a, da):
    if a > 1.1:
        raise KeyError
    return a * a, 2.0 * a * da


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = {5: y}
    dt = {5: dy}
    try:
        w1, dw1 = {}, {}
        for k, (a, da) in enumerate(zip((y, x), (dy, dx), strict=True)):
            w2, dw2 = g_jvp(a, da)
            w1[k] = w2
            dw1[k] = dw2
        t = w1
        dt = dw1
    except KeyError:
        t[7] = x
        dt[7] = dx
    w3 = sum(t.values())
    w4 = len(t)
    return w3 * w4, w4 * sum(dt.values())
