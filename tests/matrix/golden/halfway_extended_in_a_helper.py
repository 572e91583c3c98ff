# fill_jvp_guarded: forward derivative of fill with respect to v, x, y (fwdtrans 0.1.0)
def fill_jvp_guarded(v, dv, x, dx, y, dy):
    for a, da in zip((x, x * y, y, x), (dx, y * dx + x * dy, dy, dx), strict=True):
        w1 = a - y
        w2 = x / w1
        v.append(w2)
        dv.append((dx - w2 * (da - dy)) / w1)
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = []
    dv = []
    try:
        fill_jvp_guarded(v, dv, x, dx, y, dy)
    except ZeroDivisionError:
        dv.append(y * dx + x * dy)
        v.append(x * y)
    w1 = sum(v)
    w2 = len(v)
    return w1 * w2, w2 * sum(dv)
