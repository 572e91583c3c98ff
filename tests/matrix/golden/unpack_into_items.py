# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [0.0, 0.0, 0.0]
    dv = [0.0, 0.0, 0.0]
    dv[0], dv[2] = y * dx + x * dy, dx
    v[0], v[2] = x * y, x
    w1 = v[0]
    w2 = v[2]
    return w1 * w2 + v[1], w2 * dv[0] + w1 * dv[2] + dv[1]
