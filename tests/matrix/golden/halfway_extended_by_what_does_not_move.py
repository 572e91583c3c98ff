# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x]
    dv = [dx]
    try:
        for a in "1", "2", "z":
            v.append(float(a))
            dv.append(0.0)
    except ValueError:
        dv.append(y * dx + x * dy)
        v.append(x * y)
    w1 = sum(v)
    w2 = len(v)
    w3 = w1 * w2
    w4 = v[1]
    return w3 * w4, w4 * w2 * sum(dv) + w3 * dv[1]
