# g_jvp: forward derivative of g with respect to a (fwdtrans 0.1.0)
def g_jvp(a, da):
    if a > 1.1:
        raise KeyError
    return a * a, 2.0 * a * da


# h_jvp: forward derivative of h with respect to x, y, out (fwdtrans 0.1.0)
def h_jvp(x, dx, y, dy, out, dout):
    t = [y]
    dt = [dy]
    try:
        w1, dw1 = [], []
        for a, da in zip((y, x), (dy, dx), strict=True):
            w2, dw2 = g_jvp(a, da)
            w1.append(w2)
            dw1.append(dw2)
        t = w1
        dt = dw1
    finally:
        out.extend(t)
        dout.extend(dt)
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    out = []
    dout = []
    try:
        h_jvp(x, dx, y, dy, out, dout)
    except KeyError:
        out.append(x)
        dout.append(dx)
    w1 = sum(out)
    w2 = len(out)
    return w1 * w2, w2 * sum(dout)
