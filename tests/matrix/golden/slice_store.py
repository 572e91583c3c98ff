# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [1.0, 2.0, 3.0, 4.0]
    dv = [0.0, 0.0, 0.0, 0.0]
    dv[1:3] = [dx, y * dx + x * dy, dy]
    v[1:3] = [x, x * y, y]
    w1 = v[1]
    w2 = v[2]
    w3 = w1 * w2
    w4 = v[3]
    return w3 * w4 + v[4], w4 * (w2 * dv[1] + w1 * dv[2]) + w3 * dv[3] + dv[4]
