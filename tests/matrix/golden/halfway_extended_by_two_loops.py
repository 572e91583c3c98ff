# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x]
    dv = [dx]
    try:
        for a, da in zip((x, y), (dx, dy), strict=True):
            if a > 0:
                w1 = x * y, a
                for b, db in zip(w1, (y * dx + x * dy, da), strict=True):
                    if b > 0:
                        w2 = a - b
                        w3 = x / w2
                        v.append(w3)
                        dv.append((dx - w3 * (da - db)) / w2)
    except ZeroDivisionError:
        dv.append(y * dx + x * dy)
        v.append(x * y)
    w4 = sum(v)
    w5 = len(v)
    return w4 * w5, w5 * sum(dv)
