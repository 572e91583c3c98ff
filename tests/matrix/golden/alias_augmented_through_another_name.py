# extend_jvp: forward derivative of extend with respect to v, w (fwdtrans 0.1.0)
def extend_jvp(v, dv, w, dw):
    v += w
    dv += dw
    v = v + [1.0]
    dv = dv + [0.0]
    return v, dv


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = [x]
    da = [dx]
    b = a
    db = da
    c, dc = extend_jvp(a, da, [y], [dy])
    db *= 2
    b *= 2
    c[0] = 0.0
    dc[0] = 0.0
    w1 = sum(b)
    w2 = len(c)
    return (a, w1 * w2), (da, w2 * sum(db))
