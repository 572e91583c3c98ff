# g_jvp_guarded: forward derivative of g with respect to x, y (fwdtrans 0.1.0)
def g_jvp_guarded(x, dx, y, dy):
    w1 = x, x * y, y, x
    for a, da in zip(w1, (dx, y * dx + x * dy, dy, dx), strict=True):
        w2 = a - y
        w3 = x / w2
        yield w3, (dx - w3 * (da - dy)) / w2


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = []
    dv = []
    try:
        for w1, dw1 in g_jvp_guarded(x, dx, y, dy):
            v.append(w1)
            dv.append(dw1)
    except ZeroDivisionError:
        dv.append(y * dx + x * dy)
        v.append(x * y)
    w2 = sum(v)
    w3 = len(v)
    return w2 * w3, w3 * sum(dv)
