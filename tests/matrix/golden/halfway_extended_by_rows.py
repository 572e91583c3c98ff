# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = []
    dv = []
    try:
        for a, da in zip((x, x * y, y), (dx, y * dx + x * dy, dy), strict=True):
            w1 = a - y
            w2 = a / w1
            v.append([a, w2])
            dv.append([da, (da - w2 * (da - dy)) / w1])
    except ZeroDivisionError:
        dv.append([y * dx + x * dy])
        v.append([x * y])
    w3 = sum(sum(r) for r in v)
    w4 = len(v)
    return w3 * w4, w4 * sum(sum(dr) for r, dr in zip(v, dv, strict=True))
