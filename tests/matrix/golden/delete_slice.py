# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y, x * y, y]
    dv = [dx, dy, y * dx + x * dy, dy]
    del dv[1:3]
    del v[1:3]
    w1 = v[0]
    w2 = v[1]
    return w1 * w2, w2 * dv[0] + w1 * dv[1]
