# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [1.0, 2.0, 3.0, x]
    dv = [0.0, 0.0, 0.0, dx]
    dv[::2] = [dy, y * dx + x * dy]
    v[::2] = [y, x * y]
    w1 = v[0]
    w2 = v[1]
    w3 = w1 * w2
    w4 = v[2]
    return w3 * w4 + v[3], w4 * (w2 * dv[0] + w1 * dv[1]) + w3 * dv[2] + dv[3]
