# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x]
    dv = [dx]
    dv.extend([dy, y * dx + x * dy])
    v.extend([y, x * y])
    v.extend((1.0, y))
    dv.extend((0.0, dy))
    w1 = v[1]
    w2 = v[2]
    return w1 * w2 + v[4], w2 * dv[1] + w1 * dv[2] + dv[4]
