# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y, x * y, 1.0, y * y, x + y]
    dv = [dx, dy, y * dx + x * dy, 0.0, 2.0 * y * dy, dx + dy]
    a = v[1:4]
    da = dv[1:4]
    b = v[::2]
    db = dv[::2]
    c = v[::-1]
    dc = dv[::-1]
    d = v[-2:]
    dd = dv[-2:]
    v[1:3] = [x * 2.0]
    dv[1:3] = [2.0 * dx]
    v[:0] = a
    dv[:0] = da
    w1 = len(v[::3])
    v[::3] = [y] * w1
    dv[::3] = [dy] * w1
    v[5:5] = [x, x]
    dv[5:5] = [dx, dx]
    del dv[1:3]
    del v[1:3]
    del dv[-1]
    del v[-1]
    v[2:] = v[:1] + v[3:]
    dv[2:] = dv[:1] + dv[3:]
    w2 = b[1]
    w3 = c[0]
    return (v, w2 * w3, d), (dv, w3 * db[1] + w2 * dc[0], dd)
