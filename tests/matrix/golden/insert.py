# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x]
    dv = [dx]
    dv.insert(0, 2.0 * y * dy)
    v.insert(0, y * y)
    v.insert(1, 3.0)
    dv.insert(1, 0.0)
    w1 = v[0]
    w2 = v[2]
    return w1 * w2 + v[1], w2 * dv[0] + w1 * dv[2] + dv[1]
