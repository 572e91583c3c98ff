# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x]
    dv = [dx]
    u = v
    du = dv
    try:
        for a, da in zip((x, x * y, y, x), (dx, y * dx + x * dy, dy, dx), strict=True):
            w1 = a - y
            w2 = x / w1
            # fill it
            v.append(w2)  # halfway
            dv.append((dx - w2 * (da - dy)) / w1)
    except ZeroDivisionError:
        du.append(y * dx + x * dy)
        u.append(x * y)
    w3 = sum(v)
    w4 = len(u)
    return w3 * w4, w4 * sum(dv)
